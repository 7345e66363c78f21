namespace ChatBot.Evaluation.Metrics;

/// <summary>One over the rank of the first relevant item, 0 where none stands among the first k. Its mean is MRR@k.</summary>
public static class ReciprocalRank
{
    /// <inheritdoc cref="Recall.At"/>
    public static double? At(int k, IReadOnlyList<string> ranked, IReadOnlyCollection<string> relevant)
    {
        if (relevant.Count == 0)
            return null;

        for (var index = 0; index < Math.Min(k, ranked.Count); index++)
        {
            if (relevant.Contains(ranked[index]))
                return 1.0 / (index + 1);
        }

        return 0;
    }
}
