using ChatBot.Articles;
using ChatBot.Retrieval.Index;

namespace ChatBot.Retrieval.Ingest;

/// <summary>An article with its passages, their texts and terms in the same order; the vectors are still missing.</summary>
internal sealed record PreparedArticle(
    Article Article,
    IReadOnlyList<string> Terms,
    IReadOnlyCollection<string> Names,
    IReadOnlyList<Passage> Passages,
    IReadOnlyList<string> Texts,
    IReadOnlyList<IReadOnlyList<string>> PassageTerms)
{
    public IndexedArticle WithVectors(IReadOnlyList<ReadOnlyMemory<float>> vectors) => new(
        Article,
        Terms,
        [.. Passages.Select((passage, i) => new NewPassage(passage, PassageTerms[i], vectors[i]))],
        Names);
}
