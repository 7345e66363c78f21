namespace ChatBot.Learning.Ranking;

/// <summary>How well a ranking does on the questions of one type.</summary>
/// <param name="Set">Name of the set.</param>
/// <param name="Type">Type of the questions.</param>
/// <param name="Questions">How many.</param>
/// <param name="Ndcg">Mean nDCG@10 of the articles.</param>
/// <param name="Evidence">Share whose evidence is among the first five passages, of those whose evidence is among the candidates; null
/// where none is known.</param>
public sealed record RankingFigures(string Set, string Type, int Questions, double Ndcg, double? Evidence)
{
    /// <summary>One for each type, each example ranked by the model given for it.</summary>
    public static IReadOnlyList<RankingFigures> Of(
        IReadOnlyList<RankingExample> examples, Func<RankingExample, Func<RankingPassage, double>> ranking) =>
    [
        .. examples
            .Select(example => (example.Set, example.Type, Ndcg: example.NdcgAt10(ranking(example)),
                Evidence: example.HasEvidence(ranking(example))))
            .GroupBy(scored => (scored.Set, scored.Type))
            .Select(type => new RankingFigures(
                type.Key.Set, type.Key.Type, type.Count(), type.Average(scored => scored.Ndcg),
                type.Average(scored => scored.Evidence is { } found ? (found ? 1.0 : 0) : null))),
    ];

    /// <summary>Each example ranked by a model that was learnt without what <paramref name="part"/> puts together with it.</summary>
    public static IReadOnlyList<RankingFigures> CrossValidate(
        IReadOnlyList<RankingExample> examples, Func<RankingExample, string> part, RankingTrainerOptions options)
    {
        var models = examples.Select(part).Distinct().ToDictionary(
            left => left, left => RankingTrainer.Train(examples.Where(example => part(example) != left), options), StringComparer.Ordinal);
        return Of(examples, example => passage => models[part(example)].Score(passage.Features));
    }
}
