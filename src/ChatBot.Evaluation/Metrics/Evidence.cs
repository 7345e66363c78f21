using ChatBot.Evaluation.QuestionSets;

namespace ChatBot.Evaluation.Metrics;

/// <summary>
/// An evidence of a question, located in the articles as they are indexed. It is found by its words, so that white space, quotation
/// marks and other signs that cleaning changed do not matter; every place at which it stands counts.
/// </summary>
/// <param name="Words">The evidence's words.</param>
/// <param name="Places">Where it stands; empty where no article given holds it.</param>
public sealed record Evidence(WordSequence Words, IReadOnlyList<Place> Places)
{
    /// <summary>
    /// From this many words on, an evidence counts in any article that holds it (an agency's report stands in several), not only in
    /// the relevant ones. Shorter ones, such as "two", stand in many articles that say nothing of the matter.
    /// </summary>
    public const int TellingWords = 8;

    /// <summary>The evidence of a question in the given articles. Evidence without a letter or digit is left out.</summary>
    /// <param name="articles">Words of the articles to look in, by article id.</param>
    public static IReadOnlyList<Evidence> Locate(SetQuestion question, IReadOnlyDictionary<string, WordSequence> articles)
    {
        var located = new List<Evidence>();
        foreach (var words in question.Evidence.Select(WordSequence.Of).Where(words => words.Count > 0))
        {
            var places = articles
                .Where(article => Counts(question, words, article.Key))
                .SelectMany(article => article.Value.Places(words).Select(range => new Place(article.Key, range)));
            located.Add(new Evidence(words, [.. places]));
        }

        return located;
    }

    private static bool Counts(SetQuestion question, WordSequence words, string articleId) =>
        words.Count >= TellingWords || question.Relevant.Count == 0 || question.Relevant.Contains(articleId);
}
