using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Language;
using ChatBot.Language.Statements;

namespace ChatBot.Evaluation.Verification;

/// <summary>How many of the statements that a set's annotators marked the product finds, and how many with the speaker that they
/// marked.</summary>
/// <param name="Found">Share of the marked statements that a statement of the product covers by half or more.</param>
/// <param name="BySource">Share of those that one does which is by the words that the annotators marked as its source, or names
/// them.</param>
public sealed record AttributionCoverage(CountedShare Found, CountedShare BySource)
{
    /// <summary>Null where the set has no attributions*.jsonl, or where nothing of them stands in its articles.</summary>
    internal static async Task<AttributionCoverage?> OfAsync(QuestionSet set, IReadOnlyDictionary<string, MeasuredArticle> articles,
        CancellationToken cancellationToken)
    {
        var (found, bySource) = (new List<bool>(), new List<bool>());
        await foreach (var line in GoldReader.AttributionsAsync(set, cancellationToken))
        {
            if (articles.GetValueOrDefault(line.RequiredText("article")) is not { } report)
                continue;
            var contents = line.Texts("content").SelectMany(content => report.Words.Places(WordSequence.Of(content)).Take(1)).ToList();
            if (contents.Count == 0)
                continue;
            var covering = report.Statements.Where(statement =>
                contents.Exists(content => Shared(statement.Content, content) * 2 >= content.Length)).ToList();
            found.Add(covering.Count > 0);
            bySource.Add(covering.Exists(statement => line.Texts("source").Any(source => IsBy(statement, source, report.Article.Text))));
        }

        return CountedShare.Of(found) is { } share ? new(share, CountedShare.Of(bySource)!) : null;
    }

    private static int Shared(TextRange one, TextRange other) =>
        Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start));

    // The mention or the name has a word of the source's head: "Mr. Obama" and "the president, Barack Obama".
    private static bool IsBy(Statement statement, string source, string text)
    {
        var marked = WordSequence.Of(source).Words;
        return new[] { (TextRange?)statement.Mention, statement.Speaker }.OfType<TextRange>()
            .Any(range => WordSequence.Of(range.Of(text)).Words is [.., var last] && marked.Contains(last));
    }
}
