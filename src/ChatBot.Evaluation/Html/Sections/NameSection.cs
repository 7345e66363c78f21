using ChatBot.Evaluation.Html.Charts;
using ChatBot.Evaluation.Intervals;
using ChatBot.Evaluation.NamePairs;

namespace ChatBot.Evaluation.Html.Sections;

/// <summary>The figures of a set of name pairs, kind by kind.</summary>
internal static class NameSection
{
    public static Markup Of(NameReport report) => Markup.Of($"""
        <section class="set">
        <h2>{report.Set}</h2>
        <p class="size"><b>{report.All.Pairs:#,0}</b> pairs of names</p>
        <div class="scroll" tabindex="0" role="region" aria-label="Figures of {report.Set}"><table class="types">
        <thead><tr><th scope="col">Kind</th><th scope="col" class="n">pairs</th><th scope="col" class="n">joined</th>
        <th scope="col" class="n">falsely joined</th><th scope="col" class="n">found</th>
        <th scope="col" class="n">wrong spellings</th></tr></thead>
        <tbody>
        {report.Types.Select(type => Row(type.Key, type.Value))}{Row("all", report.All)}</tbody>
        </table></div>
        </section>

        """);

    private static Markup Row(string kind, NameFigures figures)
    {
        var interval = new Interval(figures.Interval[0], figures.Interval[1]);
        var falsely = figures.FalselyJoined is { } share ? Markup.Of($"{share:0.0000}") : Markup.Of($"–");
        var drawn = IntervalMark.Of(figures.Joined, interval);
        return Markup.Of($"""
            <tr><th scope="row">{kind}</th><td class="n">{figures.Pairs}</td>
            <td class="n">{figures.Joined:0.000}<small>{interval.Low:0.00} – {interval.High:0.00}</small>{drawn}</td>
            <td class="n">{falsely}</td><td class="n">{figures.Found:0.000}</td>
            <td class="n">{figures.WrongSpellings:0.00}</td></tr>

            """);
    }
}
