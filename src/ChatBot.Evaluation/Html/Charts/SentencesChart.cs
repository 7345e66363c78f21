using System.Globalization;
using ChatBot.Evaluation.Reports;

namespace ChatBot.Evaluation.Html.Charts;

/// <summary>Whether longer answers hold the right one more often.</summary>
internal static class SentencesChart
{
    /// <param name="results">At least one of them answered, of a question whose answer can be looked for.</param>
    public static Markup Of(IReadOnlyList<QuestionResult> results)
    {
        var measured = results.Where(result => result.Scores is { Contains: not null, Sentences: not null }).ToList();
        var lengths = measured.GroupBy(result => (int)result.Scores.Sentences!.Value).OrderBy(length => length.Key)
            .Select(length => (Sentences: length.Key, Count: length.Count(), Held: length.Average(result => result.Scores.Contains!.Value)))
            .ToList();
        var plot = new Plot(lengths.Count, 1);
        var bars = lengths.Select((length, i) => Markup.Of($"""
            {plot.Bar("right", i + 0.2, i + 0.8, 0, length.Held, Hint(length))}
            <text class="value{(length.Held > 0.9 ? " inside" : "")}" text-anchor="middle"
                x="{plot.X(i + 0.5)}" y="{plot.Y(length.Held) + (length.Held > 0.9 ? 14 : -5)}">{length.Held:0.00}</text>
            """));
        var labels = lengths.Select((length, i) =>
            (i + 0.5, string.Create(CultureInfo.InvariantCulture, $"{length.Sentences} ({length.Count})")));
        var refused = results.Count(result => result.Scores is { Contains: not null, Sentences: null });
        var picture = Plot.Picture(
            "Share of answers that hold the right one, by number of sentences.",
            plot.Across(Ticks.Shares, "right answer in the reply"),
            plot.Below(labels, "sentences (answers)"),
            Markup.Join(bars));
        return ChartCard.Of(
            "Answers by number of sentences",
            Markup.Of($"Of {measured.Count + refused} questions whose answer can be looked for, {refused} were refused and stand in no "
            + $"bar."),
            picture);
    }

    private static string Hint((int Sentences, int Count, double Held) length) => string.Create(
        CultureInfo.InvariantCulture, $"{length.Sentences} sentences: {length.Count} answers, the right one in {length.Held:0.000}");
}
