namespace ChatBot.Evaluation.Html.Charts;

/// <summary>A chart with its title, what it says, and what its colours mean.</summary>
internal static class ChartCard
{
    public static Markup Of(string title, Markup says, Markup picture, params (string Kind, string Meaning)[] legend) => Markup.Of($"""
        <figure class="card">
        <figcaption><h4>{title}</h4><p>{says}</p></figcaption>
        {picture}
        {Legend(legend)}
        </figure>

        """);

    private static Markup Legend((string Kind, string Meaning)[] legend) => legend.Length == 0 ? Markup.Empty : Markup.Of(
        $"""<ul class="legend">{legend.Select(entry => Markup.Of($"""<li><i class="{entry.Kind}"></i>{entry.Meaning}</li>"""))}</ul>""");
}
