using ChatBot.Answers.Injection;
using ChatBot.Articles;
using ChatBot.Language;

namespace ChatBot.Answers.Evidence;

/// <summary>
/// The sentences of one article that may be quoted, each knowing what stands before it and who says it: without headings, and without orders to a program,
/// which are no news.
/// </summary>
public static class CandidateSentences
{
    /// <param name="article">The article.</param>
    /// <param name="statements">Who says what in it, as the index holds it.</param>
    public static IReadOnlyList<CandidateSentence> Of(Article article, IReadOnlyList<Statement> statements)
    {
        var ranges = ArticleSentences.WithHeadings(article);
        var left = article.Headings.Concat(InstructionFinder.Find(article, ranges, statements)).ToHashSet();
        var sentences = new List<CandidateSentence>(ranges.Count);
        var quotable = ArticleSentences.Quotable(article, ranges);
        for (var number = 0; number < ranges.Count; number++)
        {
            var range = ranges[number];
            if (left.Contains(range))
                continue;
            var quoted = quotable[number] is { } unit && !left.Any(unit.Overlaps) ? unit : (TextRange?)null;
            var said = statements.Where(statement => statement.Content.Overlaps(range)).ToList();
            sentences.Add(new(article, sentences, sentences.Count, range, HeadingAbove(article, range), said) { Quoted = quoted });
        }

        return sentences;
    }

    private static string? HeadingAbove(Article article, TextRange range)
    {
        var above = article.Headings.LastOrDefault(heading => heading.End <= range.Start);
        return above.Length == 0 ? null : above.Of(article.Text);
    }
}
