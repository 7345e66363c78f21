using System.Globalization;
using ChatBot.Evaluation.Metrics;

namespace ChatBot.Learning.Ranking;

/// <summary>A question with the passages that a search puts forward for it, to learn ranking from.</summary>
/// <param name="Set">Name of the set.</param>
/// <param name="Type">Kind of question, as the set names it.</param>
/// <param name="Fold">What questions share that must not stand on both sides of a test, such as their conversation.</param>
/// <param name="Relevant">Number of relevant articles, found or not.</param>
/// <param name="Passages">The passages.</param>
public sealed record RankingExample(string Set, string Type, string Fold, int Relevant, IReadOnlyList<RankingPassage> Passages)
{
    /// <summary>nDCG@10 of the articles, each by its best passage.</summary>
    public double NdcgAt10(Func<RankingPassage, double> score)
    {
        // Relevant articles that are no candidates count as not found.
        var relevant = Passages.Where(passage => passage.IsRelevant).Select(passage => Name(passage.Article)).ToHashSet();
        for (var missing = -1; relevant.Count < Relevant; missing--)
            relevant.Add(Name(missing));
        return Ndcg.At(10, [.. Ranked(score).Select(passage => Name(passage.Article)).Distinct()], relevant) ?? 0;
    }

    /// <summary>Whether one of the first five passages holds evidence; null where none is known.</summary>
    public bool? HasEvidence(Func<RankingPassage, double> score) =>
        Passages.Any(passage => passage.HasEvidence) ? Ranked(score).Take(5).Any(passage => passage.HasEvidence) : null;

    private static string Name(int article) => article.ToString(CultureInfo.InvariantCulture);

    private IEnumerable<RankingPassage> Ranked(Func<RankingPassage, double> score) => Passages.OrderByDescending(score);
}
