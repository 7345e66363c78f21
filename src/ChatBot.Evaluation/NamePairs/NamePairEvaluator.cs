using ChatBot.Evaluation.Intervals;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Names;

namespace ChatBot.Evaluation.NamePairs;

/// <summary>Measures how well names are joined with their variants and kept apart from other names.</summary>
public sealed class NamePairEvaluator(NameOptions options)
{
    private const int StrangersPerPair = 20;
    private const int Seed = 20240229;
    private readonly FullNames fullNames = new(options);

    /// <summary>Every pair once; the strangers are the same in every run.</summary>
    public NameReport Evaluate(NamePairSet set, CancellationToken cancellationToken = default)
    {
        var scores = set.Pairs
            .GroupBy(pair => pair.Kind, StringComparer.Ordinal)
            .Select(kind => KeyValuePair.Create(kind.Key, Score([.. kind], cancellationToken)))
            .ToList();
        return new(
            set.Name,
            Figures([.. scores.SelectMany(kind => kind.Value)]),
            [.. scores.Select(kind => KeyValuePair.Create(kind.Key, Figures(kind.Value)))]);
    }

    private List<NamePairScores> Score(List<NamePair> pairs, CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        var namesOf = pairs.ToLookup(pair => pair.Variant, pair => pair.Name, StringComparer.OrdinalIgnoreCase);
        var matcher = new NameMatcher(pairs.SelectMany(pair => Words(pair.Name)).Distinct(StringComparer.Ordinal)
            .Select(word => new NameCount(word, 1)), options);
        return pairs.ConvertAll(pair =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var strangers = Enumerable.Range(0, StrangersPerPair)
                .Select(_ => pairs[random.Next(pairs.Count)].Name)
                .Where(name => !namesOf[pair.Variant].Contains(name, StringComparer.OrdinalIgnoreCase))
                .ToList();
            var own = namesOf[pair.Variant].SelectMany(Words).Select(word => Folding.Fold(word)).ToHashSet(StringComparer.Ordinal);
            var right = Words(pair.Name).Select(word => Folding.Fold(word)).ToHashSet(StringComparer.Ordinal);
            var found = Words(pair.Variant).SelectMany(word => matcher.Find(word)).Select(match => match.Name).Distinct().ToList();
            return new NamePairScores(
                pair,
                fullNames.AreOne(pair.Variant, pair.Name),
                strangers.Count,
                strangers.Count(name => fullNames.AreOne(pair.Variant, name)),
                found.Exists(right.Contains),
                found.Count(name => !own.Contains(name)));
        });
    }

    private static NameFigures Figures(List<NamePairScores> scores)
    {
        var interval = Bootstrap.OfMean([.. scores.Select(score => score.IsJoined ? 1.0 : 0)]);
        var strangers = scores.Sum(score => score.Strangers);
        return new(
            scores.Count,
            Joined(scores)!.Value,
            [interval.Low, interval.High],
            [Joined(scores.Where(score => Half(score.Pair.Id) == 0)), Joined(scores.Where(score => Half(score.Pair.Id) == 1))],
            strangers == 0 ? null : scores.Sum(score => score.FalselyJoined) / (double)strangers,
            strangers,
            scores.Average(score => score.IsFound ? 1.0 : 0),
            scores.Average(score => score.WrongSpellings));
    }

    private static double? Joined(IEnumerable<NamePairScores> scores) => scores.Average(score => score.IsJoined ? 1.0 : (double?)0);

    private static string[] Words(string name) => name.Split([' ', '-', '·', '・'], StringSplitOptions.RemoveEmptyEntries);

    // FNV-1a; its middle bits part ids that differ in their last letters only.
    private static int Half(string id) => (int)(id.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619) >> 7) & 1;
}
