using System.Text.RegularExpressions;
using ChatBot.Answers.Reading;
using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Language.Sentences;

namespace ChatBot.Answers.Evidence;

/// <summary>
/// The sentences of one article that may be quoted, each knowing what stands before it and who says it: without headings, credits and calls
/// to sign up, and without orders to a program, which are no news.
/// </summary>
public static partial class CandidateSentences
{
    /// <param name="known">The article.</param>
    public static IReadOnlyList<CandidateSentence> Of(KnownArticle known)
    {
        var left = known.Article.Headings.Concat(known.Orders).ToHashSet();
        var sentences = new List<CandidateSentence>(known.Sentences.Count);
        for (var number = 0; number < known.Sentences.Count; number++)
        {
            var range = known.Sentences[number];
            var text = range.Of(known.Article.Text);
            if (left.Contains(range) || Credits.IsCredit(text) || Address().IsMatch(text))
                continue;
            var quoted = known.Quotable[number] is { } unit && !left.Any(unit.Overlaps) ? unit : (TextRange?)null;
            var said = known.Statements.Where(statement => statement.Content.Overlaps(range)).ToList();
            sentences.Add(new(known, sentences, sentences.Count, known.Read.Read.Sentences[number], HeadingAbove(known.Article, range),
                said, quoted));
        }

        return sentences;
    }

    private static string? HeadingAbove(Article article, TextRange range)
    {
        var above = article.Headings.LastOrDefault(heading => heading.End <= range.Start);
        return above.Length == 0 ? null : above.Of(article.Text);
    }

    // "https://www.harbour.example/news": it says nothing.
    [GeneratedRegex(@"^\s*\S+\w\.\w\S*\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    /// <summary>The terms of an article, and what it names by their first letters: who asks of "LA" means Los Angeles.</summary>
    /// <param name="sentences">All of its sentences.</param>
    public static IReadOnlySet<string> TermsOf(IReadOnlyList<CandidateSentence> sentences) => sentences
        .SelectMany(sentence => sentence.Terms.Concat(Initials.In(sentence.Text, sentence.Tokens))).ToHashSet(StringComparer.Ordinal);
}
