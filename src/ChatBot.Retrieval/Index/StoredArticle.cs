using ChatBot.Articles;

namespace ChatBot.Retrieval.Index;

/// <summary>An article as an index holds it, without what is told by its text.</summary>
/// <param name="Article">The article.</param>
/// <param name="Passages">Its passages in order.</param>
/// <param name="Vectors">Their vectors, back to back.</param>
public sealed record StoredArticle(Article Article, IReadOnlyList<Passage> Passages, ReadOnlyMemory<float> Vectors)
{
    internal const string OtherEncoder =
        "The vectors of the index are of another encoder and are being made anew; let `chatbot ingest` finish that first.";
}
