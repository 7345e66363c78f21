using ChatBot.Answers.Times;
using ChatBot.Answers.Verification;
using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Language.Frames.TakeBacks;

namespace ChatBot.Answers.TakingBack;

/// <summary>Finds what takes back the words of an article: the next sentences, or a newer article about the same.</summary>
internal static class TakeBackFinder
{
    private const int NamesShared = 1;
    private const int WordsShared = 3;

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
    /// What in a newer article takes back what stands in a range of an older one, with the sentence that it takes it back from where it names nobody itself;
    /// empty where nothing surely does.
    /// </summary>
    public static IReadOnlyList<TextRange> Newer(KnownArticle older, TextRange quoted, KnownArticle newer, IReadOnlyList<TextRange> passages)
    {
        if (!(TimeFit.DayOf(newer.Article) > TimeFit.DayOf(older.Article)))
            return [];
        var (said, all) = (Sentences(older).Find(sentence => sentence.Overlaps(quoted)), Sentences(newer));
        if (said.Length == 0)
            return [];
        var claim = Read(older.Article, said);
        for (var at = 0; at < all.Count; at++)
        {
            if (!passages.Any(passage => passage.Contains(all[at])))
                continue;
            var sentence = Read(newer.Article, all[at]);
            if (TakeBackReader.Elsewhere(claim, sentence) is not null && Shared(claim, sentence).Words >= 2)
                return [all[at]];
            if (Shared(claim, sentence) is { Names: >= NamesShared, Words: >= WordsShared } && Behind(newer, all, at) is { Count: > 0 } back)
                return back[0].Start - all[at].End < 3 ? [TextRange.Between(all[at].Start, back[0].End)] : [all[at], back[0]];
        }

        return [];
    }

    private static List<TextRange> Behind(KnownArticle known, List<TextRange> sentences, int claim)
    {
        // One more than taking back reaches: what goes on with it.
        var near = sentences.Skip(claim).Take(TakeBackReader.Farthest + 2).Select(range => Read(known.Article, range)).ToList();
        return [.. TakeBackReader.Behind(near, 0).Select(back => TextRange.Between(sentences[claim + back.First].Start, sentences[claim + back.Last].End))];
    }

    private static ReadSentence Read(Article article, TextRange range) => new(range.Of(article.Text), TimeFit.DayOf(article));

    private static List<TextRange> Sentences(KnownArticle known)
    {
        var headings = known.Article.Headings.ToHashSet();
        return [.. known.Sentences.Where(range => !headings.Contains(range) && !known.Orders.Any(range.Overlaps))];
    }

    private static (int Names, int Words) Shared(ReadSentence a, ReadSentence b)
    {
        var theirs = Enumerable.Range(0, b.Tokens.Count).Where(b.IsContent).Select(at => b.Tokens[at].Term).ToHashSet(StringComparer.Ordinal);
        var shared = Enumerable.Range(0, a.Tokens.Count).Where(at => a.IsContent(at) && theirs.Contains(a.Tokens[at].Term)).DistinctBy(at => a.Tokens[at].Term).ToList();
        return (shared.Count(at => a.Tokens[at].IsCapitalised), shared.Count);
    }
}
