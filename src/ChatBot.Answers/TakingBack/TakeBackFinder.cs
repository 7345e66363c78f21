using ChatBot.Answers.Agreement;
using ChatBot.Answers.Reading;
using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Language.Frames.TakeBacks;

namespace ChatBot.Answers.TakingBack;

/// <summary>Finds what takes back the words of an article: the next sentences, or a newer article about the same.</summary>
internal static class TakeBackFinder
{
    // What takes back in few words has few in common; what tells the same again has more.
    private const int WordsShared = 2;
    private const int WordsRepeated = 3;
    private const int DaysOfOneStory = 366;

    /// <summary>What behind a range takes back what stands in it; ranges of whole sentences, in order, none inside it.</summary>
    /// <param name="known">The article.</param>
    /// <param name="quoted">The range.</param>
    public static IReadOnlyList<TextRange> Behind(KnownArticle known, TextRange quoted)
    {
        var sentences = Sentences(known);
        var last = sentences.FindLastIndex(sentence => sentence.Overlaps(quoted));
        if (last < 0)
            return [];
        var found = new List<TextRange>();
        for (var claim = sentences.FindIndex(sentence => sentence.Overlaps(quoted)); claim <= last; claim++)
            found.AddRange(Behind(known, sentences, claim));
        return [.. found.Where(range => range.Start >= sentences[last].End).Distinct().OrderBy(range => range.Start)];
    }

    /// <summary>
    /// What in a newer article takes back what stands in a range of an older one, with the sentence that it takes it back from where it
    /// names nobody itself; empty where nothing surely does.
    /// </summary>
    public static IReadOnlyList<TextRange> Newer(KnownArticle older, TextRange quoted, KnownArticle newer,
        IReadOnlyList<TextRange> passages)
    {
        if (!(newer.Article.Day > older.Article.Day))
            return [];
        var (said, all) = (Sentences(older).Find(sentence => sentence.Overlaps(quoted)), Sentences(newer));
        if (said.Length == 0)
            return [];
        var claim = Claim.Of(older.Article, said);
        var names = claim.Tokens.Where(token => claim.Names.Contains(token.Term) && token.IsCapitalised)
            .Select(token => token.Range.Of(claim.Text)).Distinct().ToList();
        for (var at = 0; at < all.Count; at++)
        {
            // Most sentences name nobody that the claim names and need not be read.
            var text = all[at].Of(newer.Article.Text);
            if (!passages.Any(passage => passage.Contains(all[at])) || !names.Exists(name => text.Contains(name, StringComparison.Ordinal)))
                continue;
            var other = Claim.Of(newer.Article, all[at]);
            if (!Disagreement.MayBeOneEvent(claim, other, DaysOfOneStory) || !claim.Names.Overlaps(other.Names))
                continue;
            var shared = claim.Content.Count(other.Content.Contains);
            if (shared >= WordsShared && TakeBackReader.Elsewhere(Read(older.Article, said), Read(newer.Article, all[at])) is not null)
                return [all[at]];
            if (shared >= WordsRepeated && 2 * shared >= Math.Min(claim.Content.Count, other.Content.Count)
                && Behind(newer, all, at) is { Count: > 0 } back)
                return newer.Article.Text.AsSpan(all[at].End, back[0].Start - all[at].End) is " "
                    ? [TextRange.Between(all[at].Start, back[0].End)] : [all[at], back[0]];
        }

        return [];
    }

    private static List<TextRange> Behind(KnownArticle known, List<TextRange> sentences, int claim)
    {
        // One more than taking back reaches: what goes on with it.
        var near = sentences.Skip(claim).Take(TakeBackReader.Farthest + 2).Select(range => Read(known.Article, range)).ToList();
        return [.. TakeBackReader.Behind(near, 0)
            .Select(back => TextRange.Between(sentences[claim + back.First].Start, sentences[claim + back.Last].End))];
    }

    private static ReadSentence Read(Article article, TextRange range) => new(range.Of(article.Text), article.Day);

    private static List<TextRange> Sentences(KnownArticle known)
    {
        var headings = known.Article.Headings.ToHashSet();
        return [.. known.Sentences.Where(range => !headings.Contains(range) && !known.Orders.Any(range.Overlaps))];
    }
}
