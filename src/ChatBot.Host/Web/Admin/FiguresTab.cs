using System.Globalization;
using System.Text;
using ChatBot.Answers.Models.Metering;
using ChatBot.Host.Admin;
using ChatBot.Host.Feedback;
using ChatBot.Host.Web.Pages;
using ChatBot.Language.Dates;

namespace ChatBot.Host.Web.Admin;

/// <summary>Today and the last two weeks in figures: what was asked and refused, how it was rated, how long it took and what it
/// cost.</summary>
/// <param name="totals">None: no language model is set.</param>
internal sealed class FiguresTab(
    AdminPages pages, AskedFigures asked, Thumbs thumbs, TimeProvider clock, IEnumerable<IDailyTotals> totals)
{
    private const int Days = 14;
    private const int HoursOfDay = 24;

    private SiteWords Words => pages.Words;

    public async Task<IResult> ShowAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var midnight = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        var today = await asked.ReadAsync(midnight, TimeSpan.FromHours(1), HoursOfDay, cancellationToken);
        var days = await asked.CountAsync(midnight.AddDays(1 - Days), TimeSpan.FromDays(1), Days, cancellationToken);
        var (up, down) = await thumbs.CountAsync(midnight, cancellationToken);
        var body = new StringBuilder().Append(CultureInfo.InvariantCulture,
            $"<p class=\"admin__about\">{Words.Around("figures.about", PageDate.Day(midnight))}</p>\n<dl class=\"figures\">\n");
        AppendFigure(body, Words["figures.questions"], Count(today.Questions));
        AppendFigure(body, Words["figures.refused"], today.Questions == 0 ? Count(0)
            : string.Create(CultureInfo.InvariantCulture, $"{today.Refused:#,0} ({(double)today.Refused / today.Questions:0 %})"));
        AppendFigure(body, Words["figures.up"], Count(up));
        AppendFigure(body, Words["figures.down"], Count(down));
        AppendFigure(body, Words["figures.median"], Seconds(today.Median));
        AppendFigure(body, Words["figures.slow"], Seconds(today.Slow));
        var costs = await ReadCostsAsync(DateOnly.FromDateTime(midnight.UtcDateTime), cancellationToken);
        if (costs is [.., var cost])
        {
            AppendFigure(body, Words["figures.calls"], Count(cost.Calls));
            AppendFigure(body, Words["figures.tokens"], Count(cost.Tokens));
            AppendFigure(body, Words["figures.cost"], cost.Cost.ToString("0.####", CultureInfo.InvariantCulture));
        }

        body.Append("</dl>\n<div class=\"charts\">\n");
        var questions = new BarChart(Words["figures.by-hour"], Words["figures.questions"], Words["figures.refused"]);
        body.Append(questions.Draw(Words["figures.hour"], [.. today.Parts.Select(part => new Bar(
            part.From.ToString("HH:mm", CultureInfo.InvariantCulture),
            part.From.Hour % 6 == 0 ? part.From.ToString("HH", CultureInfo.InvariantCulture) : "", part.Questions, part.Refused))]));
        body.Append(new BarChart(Words["figures.latency"], Words["figures.answers"], null).Draw(Words["figures.seconds"],
            [.. today.Latencies.Select((answers, at) => new Bar(Latency(at), Latency(at), answers))]));
        body.Append((questions with { Title = Words["figures.by-day"] }).Draw(Words["figures.day"],
            [.. days.Select(part => DayBar(part.From.UtcDateTime, part.Questions, part.Refused))]));
        if (costs.Count > 0)
            body.Append(new BarChart(Words["figures.costs"], Words["figures.cost"], null).Draw(Words["figures.day"],
                [.. costs.Select(day => DayBar(day.Day.ToDateTime(TimeOnly.MinValue), (double)day.Cost, 0))]));
        return pages.Show(context, AdminTab.Figures, body.Append("</div>\n").ToString());
    }

    private async Task<IReadOnlyList<DayTotals>> ReadCostsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var days = new List<DayTotals>();
        foreach (var each in totals)
            for (var ago = Days - 1; ago >= 0; ago--)
                days.Add(await each.ReadAsync(today.AddDays(-ago), cancellationToken));
        return days;
    }

    private static void AppendFigure(StringBuilder body, string name, string value) =>
        body.Append(CultureInfo.InvariantCulture, $"<div><dt>{name}</dt><dd>{Page.Encode(value)}</dd></div>\n");

    private static Bar DayBar(DateTime day, double all, double marked) => new(
        WrittenDay.Write(DateOnly.FromDateTime(day)), day.ToString("%d", CultureInfo.InvariantCulture), all, marked);

    private static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Seconds(long? milliseconds) =>
        milliseconds is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known / 1000.0:0.0#} s") : "–";

    private static string Latency(int at)
    {
        var bounds = AskedFigures.Bounds;
        return at < bounds.Count
            ? string.Create(CultureInfo.InvariantCulture, $"< {bounds[at].TotalSeconds:0.##}")
            : string.Create(CultureInfo.InvariantCulture, $"≥ {bounds[^1].TotalSeconds:0.##}");
    }
}
