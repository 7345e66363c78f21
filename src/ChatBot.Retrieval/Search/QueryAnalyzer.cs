using ChatBot.Retrieval.Analysis;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Names;

namespace ChatBot.Retrieval.Search;

/// <summary>Turns a question into the terms it is searched under, names in every spelling that the articles have.</summary>
public sealed class QueryAnalyzer(IArticleIndex index, NameDirectory names)
{
    /// <summary>The distinct words of the question without function words, in order.</summary>
    public async ValueTask<IReadOnlyList<QueryTerm>> AnalyzeAsync(string text, CancellationToken cancellationToken)
    {
        var tokens = TextAnalyzer.Tokens(text).Where(token => !token.IsFunctionWord).DistinctBy(token => token.Term).ToList();
        if (tokens.Count == 0)
            return [];

        var matcher = await names.CurrentAsync(cancellationToken);
        var passages = await index.CountPassagesWithAsync([.. tokens.Select(token => token.Term)], cancellationToken);
        var spellings = tokens.ConvertAll(token => Spellings(token, matcher, passages));
        var counts = await index.CountPassagesWithAsync([.. spellings.SelectMany(terms => terms).Distinct()], cancellationToken);
        return [.. tokens.Zip(spellings, (token, terms) => ToQueryTerm(token, terms, matcher, counts))];
    }

    // An ordinary word that the articles know is left alone: only names, and words that nothing is found by, are looked up by spelling.
    private static IReadOnlyList<string> Spellings(TextToken token, NameMatcher matcher, IReadOnlyDictionary<string, int> passages)
    {
        var isKnown = passages.GetValueOrDefault(token.Term) > 0;
        if (isKnown && !token.IsCapitalised && !matcher.Knows(token.Word))
            return [token.Term];
        return [token.Term, .. matcher.Find(token.Word).Select(match => TextAnalyzer.TermOf(match.Name)).Where(term => term != token.Term).Distinct()];
    }

    private static QueryTerm ToQueryTerm(
        TextToken token, IReadOnlyList<string> terms, NameMatcher matcher, IReadOnlyDictionary<string, int> counts)
    {
        var known = terms.Where(term => counts.GetValueOrDefault(term) > 0).ToList();
        var isName = token.IsCapitalised || matcher.Knows(token.Word) || (known.Count > 0 && known[0] != token.Term);
        return new(token, known, known.Count == 0 ? 0 : known.Max(term => counts[term]), isName);
    }
}
