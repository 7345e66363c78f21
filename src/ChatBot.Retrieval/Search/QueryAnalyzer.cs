using ChatBot.Retrieval.Analysis;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Names;
using ChatBot.Retrieval.Names.Sounds;

namespace ChatBot.Retrieval.Search;

/// <summary>Turns a question into the terms it is searched under, names in every spelling that the articles have.</summary>
public sealed class QueryAnalyzer(IArticleIndex index, NameDirectory names, NameOptions options)
{
    /// <summary>The distinct words of the question without function words, in order.</summary>
    public async ValueTask<IReadOnlyList<QueryTerm>> AnalyzeAsync(string text, CancellationToken cancellationToken)
    {
        var all = TextAnalyzer.Tokens(text);
        var tokens = all.Where(token => !token.IsFunctionWord).DistinctBy(token => token.Term).ToList();
        if (tokens.Count == 0)
            return [];

        var matcher = await names.CurrentAsync(cancellationToken);
        var articles = await index.CountArticlesWithAsync([.. tokens.Select(token => token.Term)], cancellationToken);
        var words = tokens.ConvertAll(token => Look(token, text, token == all[0], matcher, articles.GetValueOrDefault(token.Term)));
        var passages = await index.CountPassagesWithAsync([.. words.SelectMany(word => word.Terms).Distinct()], cancellationToken);
        return [.. words.Select(word => ToQueryTerm(word, passages))];
    }

    // An ordinary word that the articles know is left alone: only names, and words that nothing is found by, are looked up by spelling.
    private Word Look(TextToken token, string text, bool isFirst, NameMatcher matcher, int articles)
    {
        // A sentence begins with a capital, whatever it begins with.
        var isName = (token.IsCapitalised && !isFirst) || (articles > 0 && matcher.CountArticles(token.Word) >= options.NameShare * articles);
        if (articles > 0 && !isName)
            return new(token, [token.Term], false);
        // Folding takes marks away that other scripts tell sounds by.
        var written = Scripts.Of(token.Word) is Script.Latin ? token.Word : token.Range.Of(text);
        var spellings = matcher.Find(written, isWrittenAsName: token.IsCapitalised).Select(match => TextAnalyzer.TermOf(match.Name)).Where(term => term != token.Term).Distinct();
        return new(token, [token.Term, .. spellings], isName);
    }

    private static QueryTerm ToQueryTerm(Word word, IReadOnlyDictionary<string, int> passages)
    {
        var known = word.Terms.Where(term => passages.GetValueOrDefault(term) > 0).ToList();
        var isName = word.IsName || (known.Count > 0 && known[0] != word.Token.Term);
        return new(word.Token, known, known.Count == 0 ? 0 : known.Max(term => passages[term]), isName);
    }

    private readonly record struct Word(TextToken Token, IReadOnlyList<string> Terms, bool IsName);
}
