using ChatBot.Evaluation.Html.Charts;
using ChatBot.Evaluation.Reports;

namespace ChatBot.Evaluation.Html.Sections;

/// <summary>The figures of each type of question, such as the kinds of noise, one below the other.</summary>
internal static class TypeTable
{
    // What answers are worth comes before what was found for them.
    private static readonly string[] Parts = ["answers", "speakers", "citations", "refusals", "evidence", "retrieval"];

    /// <summary>Nothing where the set has fewer than two types.</summary>
    public static Markup Of(EvaluationReport report)
    {
        var types = report.Results
            .Where(result => result.Question.Type.Length > 0)
            .GroupBy(result => result.Question.Type, StringComparer.Ordinal)
            .Select(type => (type.Key, Questions: type.Count(), Figures: MeasuredFigure.Of([.. type])))
            .ToList();
        if (types.Count < 2)
            return Markup.Empty;

        var columns = Measure.All
            .Select(measure => measure.Name)
            .Where(name => types.Exists(type => type.Figures.Any(figure => figure.Name == name)))
            .OrderBy(name => Array.IndexOf(Parts, name[..name.IndexOf('.', StringComparison.Ordinal)]))
            .ToList();
        return Markup.Of($"""
            <h3>By type of question</h3>
            <div class="scroll" tabindex="0" role="region" aria-label="Figures of {report.Set} by type of question"><table class="types">
            <thead><tr><th scope="col">Type</th><th scope="col" class="n">questions</th>
            {columns.Select(name => Markup.Of($"""
                <th scope="col" class="n" title="{FigureLabel.Of(name)}">{FigureLabel.Short(name)}</th>
                """))}</tr></thead>
            <tbody>
            {types.Select(type => Markup.Of($"""
                <tr><th scope="row">{Markup.Breakable(type.Key)}</th><td class="n">{type.Questions}</td>
                {columns.Select(name => Cell(type.Figures.FirstOrDefault(figure => figure.Name == name)))}</tr>

                """))}</tbody>
            </table></div>

            """);
    }

    private static Markup Cell(MeasuredFigure? figure)
    {
        if (figure is null)
            return Markup.Of($"""<td class="n none">–</td>""");
        var drawn = figure.Name is "answers.meanSentences" or "answers.beyond" ? Markup.Empty
            : IntervalMark.Of(figure.Mean, figure.Interval);
        return Markup.Of(
            $"""<td class="n">{figure.Mean:0.000}<small>{figure.Interval.Low:0.00} – {figure.Interval.High:0.00}</small>{drawn}</td>""");
    }
}
