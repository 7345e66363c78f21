using ChatBot.Retrieval.Search.Ranking;

namespace ChatBot.Learning.Ranking;

/// <summary>
/// Learns the weights of <see cref="RankingModel"/> by descent (Adam, Kingma and Ba 2015) on the likelihood of each relevant article
/// against all irrelevant ones (a softmax over articles, each standing for its best passage; ListNet's top-one loss, Cao et al. 2007) and
/// of the passages with evidence against all passages. Sets count the same, and so do the types of a set but for
/// <see cref="RankingTrainerOptions.Emphasis"/>. Nothing is drawn by chance.
/// </summary>
public static class RankingTrainer
{
    private const double Momentum = 0.9;
    private const double Scale = 0.99;

    public static RankingModel Train(IEnumerable<RankingExample> examples, RankingTrainerOptions options)
    {
        var lessons = Weigh([.. examples.Where(Teaches)], options);
        var weights = RankingFeatures.Names.Select((_, feature) => feature < 3 ? 1.0 : 0).ToArray();
        var (mean, square) = (new double[weights.Length], new double[weights.Length]);
        for (var step = 0; step < options.Steps; step++)
        {
            var gradient = Array.ConvertAll(weights, weight => options.Regularisation * weight);
            foreach (var lesson in lessons)
                lesson.AddGradient(weights, gradient, options.Evidence);
            var rate = options.Rate * (1 - (0.8 * step / options.Steps));
            for (var i = 0; i < weights.Length; i++)
            {
                mean[i] = (Momentum * mean[i]) + ((1 - Momentum) * gradient[i]);
                square[i] = (Scale * square[i]) + ((1 - Scale) * gradient[i] * gradient[i]);
                var (m, s) = (mean[i] / (1 - Math.Pow(Momentum, step + 1)), square[i] / (1 - Math.Pow(Scale, step + 1)));
                weights[i] -= rate * m / (Math.Sqrt(s) + 1e-8);
            }
        }

        return new([.. weights.Select(weight => Math.Round(weight, options.Decimals))]);
    }

    private static bool Teaches(RankingExample example) =>
        example.Passages.Any(passage => passage.IsRelevant) && example.Passages.Any(passage => !passage.IsRelevant);

    private static List<RankingLesson> Weigh(IReadOnlyList<RankingExample> examples, RankingTrainerOptions options)
    {
        var sets = examples.Select(example => example.Set).Distinct().Count();
        var types = examples.GroupBy(example => example.Set)
            .ToDictionary(set => set.Key, set => set.Select(example => example.Type).Distinct().Count());
        return [.. examples
            .GroupBy(example => (example.Set, example.Type))
            .SelectMany(type =>
            {
                var kept = Thin([.. type], options.MostOfType);
                var weight = options.Emphasis.GetValueOrDefault(type.Key.Type, 1) / sets / types[type.Key.Set] / kept.Count;
                return kept.Select(example => new RankingLesson(Best(example, options.MostPassages), weight));
            })];
    }

    private static List<RankingExample> Thin(IReadOnlyList<RankingExample> examples, int most) =>
        [.. Enumerable.Range(0, Math.Min(most, examples.Count))
            .Select(i => examples[(int)((long)i * examples.Count / Math.Min(most, examples.Count))])];

    private static List<RankingPassage> Best(RankingExample example, int most) =>
        [.. example.Passages.OrderByDescending(passage => passage.Features[0] + passage.Features[1] + passage.Features[2]).Take(most)];
}
