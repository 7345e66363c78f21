namespace ChatBot.Lab.Evaluation;

/// <summary>A logistic regression over few features, standardised, by gradient descent.</summary>
internal sealed class LogisticFit
{
    private readonly double[] means, scales, weights;

    public LogisticFit(IReadOnlyList<(double[] Features, bool IsTrue)> rows)
    {
        var width = rows[0].Features.Length;
        means = [.. Enumerable.Range(0, width).Select(n => rows.Average(row => row.Features[n]))];
        scales = [.. Enumerable.Range(0, width)
            .Select(n => Math.Sqrt(rows.Average(row => Math.Pow(row.Features[n] - means[n], 2))) + 1e-9)];
        weights = new double[width + 1];
        for (var round = 0; round < 2_000; round++)
        {
            var slope = new double[width + 1];
            foreach (var (features, isTrue) in rows)
            {
                var error = (isTrue ? 1 : 0) - 1 / (1 + Math.Exp(-Score(features)));
                for (var n = 0; n < width; n++) slope[n] += error * (features[n] - means[n]) / scales[n];
                slope[width] += error;
            }
            for (var n = 0; n <= width; n++) weights[n] += slope[n] / rows.Count;
        }
    }

    /// <summary>Weights of the standardised features.</summary>
    public IReadOnlyList<double> Weights => weights;

    public double Score(double[] features)
    {
        var score = weights[^1];
        for (var n = 0; n < features.Length; n++) score += weights[n] * (features[n] - means[n]) / scales[n];
        return score;
    }
}
