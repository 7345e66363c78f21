using ChatBot.Answers.Agreement;
using ChatBot.Answers.Evidence;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Forms;

/// <summary>
/// Picks the sentences that tell what an article is about: its lead, and those that share most with the rest of it and least with each
/// other, as maximal marginal relevance does (Carbonell and Goldstein 1998).
/// </summary>
internal static class Central
{
    private const double TitleWeight = 3;
    private const double Sameness = 0.7;
    private const double Lateness = 0.03;
    private const double SameSentence = 0.5;

    /// <param name="sentences">All sentences of the article in order.</param>
    /// <param name="most">How many are picked at most.</param>
    /// <returns>In the order of the text.</returns>
    public static IReadOnlyList<CandidateSentence> Pick(IReadOnlyList<CandidateSentence> sentences, int most)
    {
        if (LoneSentences.Lead(sentences) is not { } lead)
            return [];
        var counts = sentences.SelectMany(Content).CountBy(term => term)
            .ToDictionary(pair => pair.Key, pair => (double)pair.Value, StringComparer.Ordinal);
        foreach (var term in TextAnalyzer.Tokens(lead.Article.Title).Where(token => !token.IsFunctionWord).Select(token => token.Term))
            counts[term] = counts.GetValueOrDefault(term) + TitleWeight;
        var picked = new List<CandidateSentence> { lead };
        var left = sentences.Where(sentence => sentence != lead && LoneSentences.Alone(sentence))
            .ToDictionary(sentence => sentence, sentence => Weight(sentence, counts));
        while (picked.Count < most && left.Count > 0)
        {
            var (best, _) = left.MaxBy(pair =>
                pair.Value * (1 - (Sameness * picked.Max(other => Jaccard.Of(other.Terms, pair.Key.Terms)))));
            left.Remove(best);
            if (!picked.Exists(other => other.IsQuotedWith(best) || Jaccard.Of(other.Terms, best.Terms) >= SameSentence))
                picked.Add(best);
        }

        return [.. picked.OrderBy(sentence => sentence.Index)];
    }

    private static IEnumerable<string> Content(CandidateSentence sentence) =>
        sentence.Tokens.Where(token => !token.IsFunctionWord).Select(token => token.Term).Distinct(StringComparer.Ordinal);

    private static double Weight(CandidateSentence sentence, Dictionary<string, double> counts)
    {
        var terms = Content(sentence).ToList();
        return terms.Count == 0 ? 0 : terms.Sum(term => counts[term] - 1) / Math.Sqrt(terms.Count + 4) / (1 + (Lateness * sentence.Index));
    }
}
