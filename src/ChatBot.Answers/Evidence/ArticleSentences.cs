using ChatBot.Articles;
using ChatBot.Articles.Sentences;

namespace ChatBot.Answers.Evidence;

/// <summary>The sentences of one article, headings left out, each knowing what stands before it and who says it.</summary>
public static class ArticleSentences
{
    /// <param name="article">The article.</param>
    /// <param name="statements">Who says what in it, as the index holds it.</param>
    public static IReadOnlyList<CandidateSentence> Of(Article article, IReadOnlyList<Statement> statements)
    {
        var ranges = SentenceSplitter.Sentences(article);
        var sentences = new List<CandidateSentence>(ranges.Count);
        foreach (var range in ranges)
        {
            sentences.Add(new(article, sentences, sentences.Count, range, HeadingAbove(article, range), [.. statements.Where(statement => statement.Content.Overlaps(range))]));
        }

        return sentences;
    }

    private static string? HeadingAbove(Article article, TextRange range)
    {
        var above = article.Headings.LastOrDefault(heading => heading.End <= range.Start);
        return above.Length == 0 ? null : above.Of(article.Text);
    }
}
