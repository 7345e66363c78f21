using ChatBot.Answers.Evidence.Judging;
using ChatBot.Answers.Reading;
using ChatBot.Language;
using ChatBot.Retrieval.Encoding.Tokens;
using ChatBot.Retrieval.Reading;

namespace ChatBot.Answers.Evidence.Meaning;

/// <summary>Has the networks read the best passages that were found for a question.</summary>
public sealed class MeaningReader(IPassageReader reader, ITokenEncoder encoder, PassageTokenVectors vectors, EvidenceOptions options)
{
    /// <summary>What they make of each passage, in the order of the passages.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="passages">Ranges of articles.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<IReadOnlyList<PassageMeaning>> ReadAsync(
        QuestionView asked, IReadOnlyList<(KnownArticle Known, TextRange Range)> passages, CancellationToken cancellationToken)
    {
        if (passages.Count == 0)
            return [];
        var heads = passages.Select(passage => TitledPassage.Head(passage.Known.Article.Title)).ToList();
        var texts = passages.Zip(heads, (passage, head) => head + passage.Range.Of(passage.Known.Article.Text)).ToList();
        var spelt = ArticleSpelling.Of(asked, passages);
        var readings = await reader.ReadAsync(spelt.Text, texts, cancellationToken);
        var question = await encoder.EncodeTokensAsync([spelt.Text], areQuestions: true, cancellationToken);
        var tokens = await vectors.OfAsync([.. passages.Take(options.PassagesMatched)], cancellationToken);
        var words = AskedVectors.Of(asked, spelt, question[0]);
        return [.. passages.Select((passage, at) =>
            new PassageMeaning(passage.Known, passage.Range, new(readings[at], heads[at].Length), tokens.ElementAtOrDefault(at), words))];
    }
}
