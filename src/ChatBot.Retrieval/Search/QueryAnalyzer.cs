using ChatBot.Language.Numbers;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Names;
using ChatBot.Language.Names.Sounds;
using ChatBot.Retrieval.Spelling;

namespace ChatBot.Retrieval.Search;

/// <summary>Turns a question into the terms it is searched under, names in every spelling that the articles have.</summary>
public sealed class QueryAnalyzer(IArticleIndex index, NameDirectory names, NameOptions options)
{
    /// <summary>At most so many words of the articles stand for a mistyped one, those of most articles.</summary>
    private const int MostSpellings = 2;

    /// <summary>At most so many mistyped words of a text are looked up; what has more is no English.</summary>
    private const int MostMistyped = 6;

    // "Seo", "yeon": shorter parts make up any word.
    private const int ShortestPart = 3;

    /// <summary>The distinct words of the question without function words, mistyped ones among these, in order.</summary>
    public async ValueTask<IReadOnlyList<QueryTerm>> AnalyzeAsync(string text, CancellationToken cancellationToken)
    {
        var all = TextAnalyzer.Tokens(text);
        var tokens = all.Where(token => !token.IsFunctionWord).DistinctBy(token => token.Term).ToList();
        if (tokens.Count == 0)
            return [];

        var matcher = await names.CurrentAsync(cancellationToken);
        var articles = await index.CountArticlesWithAsync([.. tokens.Select(token => token.Term)], cancellationToken);
        tokens.RemoveAll(token => articles.GetValueOrDefault(token.Term) == 0 && !token.IsCapitalised && Slips.IsFunctionWord(token.Word));
        var words = tokens.ConvertAll(token => Look(token, text, token == all[0], matcher, articles.GetValueOrDefault(token.Term)));
        JoinParts(words, text, matcher);
        await SpellAsync(words, articles, cancellationToken);
        var passages = await index.CountPassagesWithAsync([.. words.SelectMany(word => word.Terms).Distinct()], cancellationToken);
        return [.. words.Select(word => ToQueryTerm(word, passages))];
    }

    // An ordinary word that the articles know is left alone: only names, and words that nothing is found by, are looked up by spelling.
    private Word Look(TextToken token, string text, bool isFirst, NameMatcher matcher, int articles)
    {
        // A sentence begins with a capital, whatever it begins with.
        var isName = (token.IsCapitalised && !isFirst)
            || (articles > 0 && matcher.CountArticles(token.Word) >= options.NameShare * articles);
        if (articles > 0 && !isName)
            return new(token, [token.Term], false);
        // Folding takes marks away that other scripts tell sounds by.
        var written = Scripts.Of(token.Word) is Script.Latin ? token.Word : token.Range.Of(text);
        var spellings = matcher.Find(written, isWrittenAsName: token.IsCapitalised).Select(match => TextAnalyzer.TermOf(match.Name))
            .Where(term => term != token.Term).Distinct();
        return new(token, [token.Term, .. spellings], isName);
    }

    // "Seoyeon" of the articles' "Seo-yeon", "Min-jun" of their "Minjun"; "180 million" of their "180m".
    private static void JoinParts(List<Word> words, string text, NameMatcher matcher)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            if (at + 1 < words.Count && words[at + 1].Token.Range.Start == word.Token.Range.End + 1)
            {
                var (joined, next) = (word.Token.Word + words[at + 1].Token.Word, words[at + 1]);
                if (text[word.Token.Range.End] is '-' or '‑' && matcher.Knows(joined))
                {
                    words[at] = word with { Terms = [.. word.Terms, TextAnalyzer.TermOf(joined)], IsName = true };
                    words[at + 1] = next with { Terms = [.. next.Terms, TextAnalyzer.TermOf(joined)], IsName = true };
                }
                else
                {
                    words[at] = word with
                    {
                        Terms =
                        [.. word.Terms, .. AmountSpelling.InOneWord(word.Token.Word, next.Token.Word).Select(TextAnalyzer.TermOf)]
                    };
                }
            }
            else if (word.Token.IsCapitalised && word.Terms.Count == 1 && !matcher.Knows(word.Token.Word)
                && Halves(word.Token.Word, matcher) is { } last)
            {
                words[at] = word with { Terms = [word.Token.Term, TextAnalyzer.TermOf(last)], IsName = true };
            }
        }
    }

    // The second part of a name that the articles write in two; null where they have no such parts.
    private static string? Halves(string word, NameMatcher matcher) =>
        Enumerable.Range(ShortestPart, Math.Max(0, word.Length - (2 * ShortestPart) + 1))
        .Where(at => matcher.Knows(word[..at]) && matcher.Knows(word[at..])).Select(at => word[at..]).FirstOrDefault();

    // Only words that are unknown and like no name: a real word that no article holds finds another one rarely, a mistyped one its own.
    private async ValueTask SpellAsync(List<Word> words, IReadOnlyDictionary<string, int> articles, CancellationToken cancellationToken)
    {
        var mistyped = Enumerable.Range(0, words.Count)
            .Where(at => words[at].Terms.Count == 1 && IsMistyped(words[at].Token) && articles.GetValueOrDefault(words[at].Token.Term) == 0)
            .Take(MostMistyped)
            .Select(at => (At: at, Slips: Slips.Of(words[at].Token.Word).Select(TextAnalyzer.TermOf).Distinct().ToList()))
            .ToList();
        if (mistyped.Count == 0)
            return;

        var holding = await index.CountArticlesWithAsync([.. mistyped.SelectMany(word => word.Slips).Distinct()], cancellationToken);
        foreach (var (at, slips) in mistyped)
        {
            var spellings = slips
                .Where(slip => holding.GetValueOrDefault(slip) > 0)
                .OrderByDescending(slip => holding[slip])
                .ThenBy(slip => slip, StringComparer.Ordinal)
                .Take(MostSpellings);
            words[at] = words[at] with { Terms = [words[at].Token.Term, .. spellings], IsMistyped = true };
        }
    }

    private static bool IsMistyped(TextToken token) =>
        !token.IsCapitalised && token.Word.Length >= Slips.ShortestWord && token.Word.All(char.IsAsciiLetterLower);

    private static QueryTerm ToQueryTerm(Word word, IReadOnlyDictionary<string, int> passages)
    {
        var known = word.Terms.Where(term => passages.GetValueOrDefault(term) > 0).ToList();
        var isName = word.IsName || (!word.IsMistyped && known.Count > 0 && known[0] != word.Token.Term);
        return new(word.Token, known, known.Count == 0 ? 0 : known.Max(term => passages[term]), isName);
    }

    private readonly record struct Word(TextToken Token, IReadOnlyList<string> Terms, bool IsName)
    {
        public bool IsMistyped { get; init; }
    }
}
