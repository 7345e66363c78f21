using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Evidence.Judging;

/// <summary>How well a passage was found, on scales that do not depend on the number of articles.</summary>
/// <param name="Rank">0 for the best passage.</param>
/// <param name="Standing">1 for the best passage down to above 0 for the last that is read.</param>
/// <param name="Gap">Distance of its score to the best one's.</param>
/// <param name="Words">Its BM25 as a share of the highest.</param>
/// <param name="ArticleWords">The BM25 of its article as a share of the highest.</param>
/// <param name="Cosine">Cosine with the question.</param>
/// <param name="BestCosine">The highest cosine of a passage with the question.</param>
/// <param name="IsCopy">Whether its article nearly repeats another one that was found.</param>
public sealed record PassageView(int Rank, double Standing, double Gap, double Words, double ArticleWords, double Cosine, double BestCosine,
    bool IsCopy = false)
{
    /// <param name="hits">Best first.</param>
    /// <param name="read">How many hits are read at most, which places a rank between best and last.</param>
    public static IReadOnlyList<PassageView> Of(IReadOnlyList<Hit> hits, int read)
    {
        if (hits.Count == 0)
            return [];
        var (words, articleWords, cosine) =
            (hits.Max(hit => hit.WordScore), hits.Max(hit => hit.ArticleWordScore), hits.Max(hit => hit.Cosine));
        return [.. hits.Select((hit, rank) => new PassageView(
            rank, Math.Max(0, 1 - ((double)rank / read)), hits[0].Score - hit.Score, Share(hit.WordScore, words),
            Share(hit.ArticleWordScore, articleWords), hit.Cosine, cosine, hit.IsCopy))];
    }

    private static double Share(double part, double whole) => whole <= 0 ? 0 : part / whole;
}
