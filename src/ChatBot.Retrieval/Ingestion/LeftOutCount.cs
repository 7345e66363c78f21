using ChatBot.Articles.Reading;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>How much of a kind was left out.</summary>
/// <param name="Kind">What it is: "picture (.jpg)".</param>
/// <param name="Count">How many there are.</param>
/// <param name="Examples">Names of the first of them, at most <see cref="MostExamples"/>.</param>
public sealed record LeftOutCount(string Kind, int Count, IReadOnlyList<string> Examples)
{
    public const int MostExamples = 3;

    /// <summary>Counts by kind, the commonest first.</summary>
    public static IReadOnlyList<LeftOutCount> Of(IReadOnlyList<LeftOut> leftOut) =>
    [
        .. leftOut.GroupBy(one => one.Kind, StringComparer.Ordinal)
            .Select(kind => new LeftOutCount(kind.Key, kind.Count(), [.. kind.Take(MostExamples).Select(one => one.Name)]))
            .OrderByDescending(kind => kind.Count).ThenBy(kind => kind.Kind, StringComparer.Ordinal),
    ];
}
