using System.Numerics;
using ChatBot.Retrieval.Index;

namespace ChatBot.Retrieval.Search.Ranking;

/// <summary>What passages are ranked by, each a number that grows with how well the passage fits.</summary>
/// <remarks>
/// The first three are standard scores over the candidates of one question (<see cref="ScoreFusion"/>); coverages are shares of the idf of
/// the question's words, 0 to 1, and 1 where the question has no such word.
/// </remarks>
public static class RankingFeatures
{
    /// <summary>So many articles, the best by the sum of the three standard scores, are what the others are compared with.</summary>
    private const int Examples = 5;

    /// <summary>An article whose sum is so much lower counts 1/e as much as an example.</summary>
    private const double ExampleFall = 2;

    /// <summary>The features, in the order of a row.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["passage-words", "article-words", "meaning", "joined-words", "numbers", "article-names", "article-coverage", "related-words",
            "related-time"];

    /// <summary>The articles that the first ranking puts in front, each by its best passage, weighed by how far it lies behind the
    /// first.</summary>
    public static IReadOnlyList<Example> FindExamples(IReadOnlyList<Candidate> candidates)
    {
        var (words, articles, meaning) = StandardScores(candidates);
        var best = candidates
            .Select((candidate, i) => (candidate.PassageKey, candidate.ArticleId, Score: words[i] + articles[i] + meaning[i]))
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.PassageKey)
            .DistinctBy(candidate => candidate.ArticleId)
            .Take(Examples)
            .ToList();
        return best.ConvertAll(candidate => new Example(candidate.PassageKey, Math.Exp((candidate.Score - best[0].Score) / ExampleFall)));
    }

    /// <summary>One row for each candidate, in their order.</summary>
    /// <param name="candidates">All candidates of one question.</param>
    /// <param name="words">The question's words; bit n of a candidate's sets is the n-th of them.</param>
    /// <param name="likenesses">How much the candidates' articles are like the examples.</param>
    public static IReadOnlyList<RankedCandidate> Of(
        IReadOnlyList<Candidate> candidates, IReadOnlyList<QueryWord> words, IEnumerable<ArticleLikeness> likenesses)
    {
        var (passageWords, articleWords, meaning) = StandardScores(candidates);
        var byArticle = likenesses.ToDictionary(likeness => likeness.ArticleId, StringComparer.Ordinal);
        var all = new WordShare(words, _ => true);
        var names = new WordShare(words, word => word.IsName);
        var numbers = new WordShare(words, word => word.IsNumber);
        var pairs = new WordShare([.. words.Zip(words.Skip(1), (one, next) => one with { Weight = one.Weight + next.Weight })],
            _ => true, ifNone: 0);

        return [.. candidates.Select((candidate, i) =>
        {
            // An article that was removed since it was found is like none.
            var likeness = byArticle.GetValueOrDefault(candidate.ArticleId);
            return new RankedCandidate(candidate,
            [
                passageWords[i], articleWords[i], meaning[i],
                pairs.Of(candidate.Joined), numbers.Of(candidate.Held), names.Of(candidate.HeldByArticle), all.Of(candidate.HeldByArticle),
                likeness.Words, likeness.Time,
            ]);
        })];
    }

    private static (double[] Words, double[] Articles, double[] Meaning) StandardScores(IReadOnlyList<Candidate> candidates) => (
        ScoreFusion.Standardise([.. candidates.Select(candidate => candidate.Words)]),
        ScoreFusion.Standardise([.. candidates.Select(candidate => candidate.ArticleWords)]),
        ScoreFusion.Standardise([.. candidates.Select(candidate => candidate.Cosine)]));

    /// <summary>Which share of the weight of some words a set of words has.</summary>
    private sealed class WordShare
    {
        private readonly double[] weights;
        private readonly double sum;
        private readonly double ifNone;

        public WordShare(IReadOnlyList<QueryWord> words, Func<QueryWord, bool> counts, double ifNone = 1)
        {
            weights = [.. words.Select(word => counts(word) ? word.Weight : 0)];
            sum = weights.Sum();
            this.ifNone = ifNone;
        }

        public double Of(ulong held)
        {
            if (sum <= 0)
                return ifNone;
            var share = 0.0;
            for (var rest = held; rest != 0; rest &= rest - 1)
            {
                var word = BitOperations.TrailingZeroCount(rest);
                if (word < weights.Length)
                    share += weights[word];
            }

            return share / sum;
        }
    }
}
