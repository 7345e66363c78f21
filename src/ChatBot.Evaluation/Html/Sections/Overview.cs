namespace ChatBot.Evaluation.Html.Sections;

/// <summary>All sets at a glance, one a line.</summary>
internal static class Overview
{
    private static readonly string[] Columns =
    [
        "retrieval.ndcg@10", "evidence.recall@5", "answers.contains", "answers.rightFirst", "answers.right", "answers.meanSentences",
        "speakers.exact", "speakers.lastName", "citations.precision",
        "citations.recall", "refusals.unanswerableRefused", "refusals.answerableRefused",
    ];

    public static Markup Of(IReadOnlyList<MeasuredSet> sets)
    {
        if (sets.Count == 0)
            return Markup.Empty;

        var columns = Columns.Where(name => sets.Any(set => set.Report.Measured.Any(figure => figure.Name == name))).ToList();
        return Markup.Of($"""
            <section class="overview">
            <h2>All sets</h2>
            <div class="scroll" tabindex="0" role="region" aria-label="All sets"><table class="types">
            <thead><tr><th scope="col">Set</th><th scope="col" class="n">questions</th>{columns.Select(Head)}
            <th scope="col" class="n">calibration error</th><th scope="col" class="n">p95, ms</th></tr></thead>
            <tbody>
            {sets.Select((set, i) => Row(set, HtmlReport.SetId(i), columns))}</tbody>
            </table></div>
            </section>

            """);
    }

    private static Markup Head(string name) =>
        Markup.Of($"""<th scope="col" class="n" title="{FigureLabel.Of(name)}">{FigureLabel.Short(name)}</th>""");

    private static Markup Row(MeasuredSet set, string id, List<string> columns)
    {
        var report = set.Report;
        var error = report.Trust.Reliability is { } reliability ? Markup.Of($"{reliability.ExpectedError:0.000}") : Markup.Of($"–");
        return Markup.Of($"""
            <tr><th scope="row"><a href="#{id}">{Markup.Breakable(report.Set)}</a></th><td class="n">{report.Results.Count}</td>
            {columns.Select(name => Cell(set, name))}<td class="n">{error}</td>
            <td class="n">{report.Figures.LatencyMs.P95:0.0}</td></tr>

            """);
    }

    private static Markup Cell(MeasuredSet set, string name)
    {
        if (set.Report.Measured.FirstOrDefault(figure => figure.Name == name) is not { } figure)
            return Markup.Of($"""<td class="n none">–</td>""");
        var change = set.Changes?.FirstOrDefault(change => change.Name == name)?.Verdict.ToString().ToLowerInvariant();
        var arrow = change switch
        {
            "better" => Markup.Of($"""<span class="arrow better" title="better than before">▲</span>"""),
            "worse" => Markup.Of($"""<span class="arrow worse" title="worse than before">▼</span>"""),
            _ => Markup.Empty,
        };
        return Markup.Of(
            $"""<td class="n">{arrow}{figure.Mean:0.000}<small>{figure.Interval.Low:0.00} – {figure.Interval.High:0.00}</small></td>""");
    }
}
