using System.Globalization;
using ChatBot.Evaluation.Confidence;
using ChatBot.Evaluation.Judging;
using ChatBot.Evaluation.Reports;

namespace ChatBot.Evaluation.Html.Charts;

/// <summary>How the questions spread over the confidence, and what became of them.</summary>
internal static class ConfidenceChart
{
    private const double BinWidth = 1.0 / Reliability.BinCount;

    private static readonly (string Kind, string Meaning)[] Outcomes =
        [("right", "right"), ("wrong", "wrong"), ("lost", "refused, answerable"), ("spared", "refused, unanswerable"),
            ("open", "cannot be judged")];

    /// <param name="threshold">Confidence below which the product refuses, where it is known.</param>
    public static Markup Of(IReadOnlyList<QuestionResult> results, double? threshold)
    {
        var known = results.Where(result => result.Answer.Confidence is not null).ToList();
        var bins = known.ToLookup(result => Reliability.BinOf(result.Answer.Confidence!.Value), OutcomeOf);
        var most = bins.Max(bin => (double)bin.Count() / known.Count);
        var plot = new Plot(1, most * 1.08);
        var present = Outcomes.Where(outcome => known.Exists(result => OutcomeOf(result) == outcome.Kind)).ToArray();
        var picture = Plot.Picture(
            "Share of the questions in each tenth of the confidence, by what became of them.",
            plot.Across(Ticks.UpTo(most), "share of questions"),
            plot.Below(Ticks.Shares, "confidence"),
            Markup.Join(bins.OrderBy(bin => bin.Key).Select(bin => Stack(plot, bin, known.Count))),
            threshold is { } needed ? Mark(plot, needed) : Markup.Empty);
        var unknown = results.Count - known.Count;
        var says = Markup.Of($"{known.Count} questions were searched for{(unknown > 0 ? $"; {unknown} more got no confidence" : "")}.");
        return ChartCard.Of("Where the confidence lies", says, picture, present);
    }

    private static Markup Mark(Plot plot, double threshold) => Markup.Of(
        $"""<line class="limit" x1="{plot.X(threshold)}" x2="{plot.X(threshold)}" y1="{Plot.Top}" y2="{Plot.Bottom}"/>"""
        + $"""<text class="note" x="{plot.X(threshold) + 4}" y="{Plot.Top + 9}">refused below {threshold:0.00}</text>""");

    private static Markup Stack(Plot plot, IGrouping<int, string> bin, int all)
    {
        var pieces = new List<Markup>();
        var reached = 0.0;
        foreach (var (kind, meaning) in Outcomes)
        {
            var count = bin.Count(outcome => outcome == kind);
            if (count == 0)
                continue;
            var top = reached + ((double)count / all);
            var from = bin.Key * BinWidth;
            pieces.Add(plot.Bar(kind, from + 0.006, from + BinWidth - 0.006, reached, top, string.Create(
                CultureInfo.InvariantCulture, $"confidence {from:0.0} to {from + BinWidth:0.0}, {meaning}: {count} questions")));
            reached = top;
        }

        return Markup.Join(pieces);
    }

    private static string OutcomeOf(QuestionResult result) => (Judgement.IsRight(result.Scores), result.Scores) switch
    {
        (true, _) => "right",
        (false, _) => "wrong",
        (_, { AnswerableRefused: 1 }) => "lost",
        (_, { UnanswerableRefused: 1 }) => "spared",
        _ => "open",
    };
}
