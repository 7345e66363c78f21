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
        // All at once, on other cores where some are free: neither network waits for the other.
        var reading = ReadAndListAsync();
        var matched = vectors.OfAsync([.. passages.Take(options.PassagesMatched)], cancellationToken).AsTask();
        var question = encoder.EncodeTokensAsync([spelt.Text], areQuestions: true, cancellationToken);
        await Task.WhenAll(reading, matched, question);
        var ((read, listed), tokens) = (await reading, await matched);
        var words = AskedVectors.Of(asked, spelt, (await question)[0]);
        return [.. read.Select((passage, at) => new PassageMeaning(
            passage.Known, passage.Range, passage.Reading, tokens.ElementAtOrDefault(at), words, listed))];

        async Task<(List<(KnownArticle Known, TextRange Range, TitledReading Reading)>, ListedSentences)> ReadAndListAsync()
        {
            var readings = await reader.ReadAsync(spelt.Text, texts, cancellationToken);
            var read = passages.Select((passage, at) =>
                (passage.Known, passage.Range, new TitledReading(readings[at], heads[at].Length))).ToList();
            return (read, await ListedSentences.ReadAsync(reader, spelt.Text, read, cancellationToken));
        }
    }
}
