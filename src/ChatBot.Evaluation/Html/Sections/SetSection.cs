using ChatBot.Evaluation.Html.Charts;
using ChatBot.Evaluation.Reports;

namespace ChatBot.Evaluation.Html.Sections;

/// <summary>Everything of one set.</summary>
internal static class SetSection
{
    /// <param name="id">What the section is linked by.</param>
    public static IEnumerable<Markup> Of(MeasuredSet set, string id)
    {
        var report = set.Report;
        yield return Markup.Of($"""
            <section class="set" id="{id}">
            <h2>{report.Set}</h2>
            <p class="size"><b>{report.Results.Count:#,0}</b> questions · <b>{report.Indexed.Articles:#,0}</b> articles ·
            <b>{report.Indexed.Passages:#,0}</b> passages</p>
            {Flips.Of(set)}
            <h3>Figures</h3>

            """);
        yield return FigureTable.Of(set);
        yield return TypeTable.Of(report);
        yield return Markup.Of($"""
            <h3>Charts</h3>
            <div class="cards">
            {Charts(report)}</div>

            """);
        foreach (var piece in WrongAnswers.Of(set, id))
            yield return piece;
        yield return Markup.Of($"""
            </section>

            """);
    }

    private static IEnumerable<Markup> Charts(EvaluationReport report)
    {
        var threshold = report.Results.Select(result => result.Answer.Explanation?.ConfidenceNeeded)
            .FirstOrDefault(needed => needed is not null);
        if (report.Trust.Reliability is { } reliability)
            yield return ReliabilityChart.Of(reliability);
        if (report.Trust.Refusals is { } curve
            && report.Figures.Refusals is { UnanswerableRefused: not null, AnswerableRefused: not null } shipped)
            yield return RefusalChart.Of(curve, FigureRows.AreaInterval(report), shipped, threshold);
        if (report.Results.Any(result => result.Answer.Confidence is not null))
            yield return ConfidenceChart.Of(report.Results, threshold);
        if (report.Results.Any(result => result.Scores is { Contains: not null, Sentences: not null }))
            yield return SentencesChart.Of(report.Results);
        yield return LatencyChart.Of(report.Results, report.Figures.LatencyMs);
    }
}
