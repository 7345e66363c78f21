using System.Globalization;
using ChatBot.Evaluation.Comparisons;
using ChatBot.Evaluation.Html.Charts;

namespace ChatBot.Evaluation.Html.Sections;

/// <summary>All figures of a set with their intervals, and what became of them.</summary>
internal static class FigureTable
{
    public static Markup Of(MeasuredSet set)
    {
        var isCompared = set.Changes is not null;
        return Markup.Of($"""
            <div class="scroll" tabindex="0" role="region" aria-label="Figures of {set.Report.Set}"><table class="figures">
            <thead><tr><th scope="col">Figure</th><th scope="col" class="n">Value</th><th scope="col">95 %</th>
            <th scope="col" class="drawn"><span class="ends"><span>0</span><span>1</span></span></th>
            {(isCompared
                ? Markup.Of($"""<th scope="col" class="n">Was</th><th scope="col">Change</th><th scope="col"></th>""")
                : Markup.Empty)}</tr></thead>
            <tbody>
            {FigureRows.Of(set).Select(row => Row(row, isCompared))}</tbody>
            </table></div>

            """);
    }

    private static Markup Row(FigureRow row, bool isCompared) => Markup.Of($"""
        <tr><th scope="row">{row.Label}<code>{row.Name}</code></th><td class="n">{Write(row)}</td>
        <td class="span">{Between(row)}</td><td class="drawn">{Drawn(row)}</td>
        {(isCompared ? Change(row.Change) : Markup.Empty)}</tr>

        """);

    private static string Write(FigureRow row) =>
        row.Value.ToString(row.Value >= 100 ? "#,0" : row.IsShare ? "0.000" : "0.00", CultureInfo.InvariantCulture);

    private static string Between(FigureRow row) => row.Interval is not { } interval ? ""
        : row.IsShare ? string.Create(CultureInfo.InvariantCulture, $"{interval.Low:0.000} to {interval.High:0.000}")
        : string.Create(CultureInfo.InvariantCulture, $"{interval.Low:0.00} to {interval.High:0.00}");

    private static Markup Drawn(FigureRow row) =>
        row is { IsShare: true, Interval: { } interval } ? IntervalMark.Of(row.Value, interval, row.Change?.Before) : Markup.Empty;

    private static Markup Change(FigureChange? change) => change is null
        ? Markup.Of($"""<td></td><td></td><td></td>""")
        : Markup.Of($"""
            <td class="n was">{change.Before:0.000}</td>
            <td class="span">{Signed(change.After - change.Before)}
            ({Signed(change.Difference.Low)} to {Signed(change.Difference.High)})</td>
            <td>{Badge(change.Verdict)}</td>
            """);

    private static Markup Badge(Verdict verdict)
    {
        var word = verdict.ToString().ToLowerInvariant();
        return Markup.Of($"""<span class="badge {word}">{word}</span>""");
    }

    private static string Signed(double difference) => difference.ToString("+0.000;−0.000;0.000", CultureInfo.InvariantCulture);
}
