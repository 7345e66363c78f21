using ChatBot.Evaluation.Comparisons;
using ChatBot.Evaluation.Judging;

namespace ChatBot.Evaluation.Html.Sections;

/// <summary>How many questions went from wrong to right since the earlier measurement, and from right to wrong.</summary>
internal static class Flips
{
    /// <summary>Nothing where there is no earlier measurement.</summary>
    public static Markup Of(MeasuredSet set)
    {
        if (set.Earlier is not { } earlier)
            return Markup.Empty;

        var (mended, broken) = (0, 0);
        foreach (var result in set.Report.Results)
        {
            if (!earlier.Scores.ContainsKey(result.Question.Id))
                continue;
            var (was, now) = (FaultBefore(earlier, result.Question.Id), Judgement.FaultOf(result.Scores));
            mended += was is not null && now is null ? 1 : 0;
            broken += was is null && now is not null ? 1 : 0;
        }

        return Markup.Of(
            $"""<p class="flips">Since the earlier measurement <b class="better">{mended}</b> wrong answers were mended and """
            + $"""<b class="worse">{broken}</b> went wrong that were not.</p>""");
    }

    /// <summary>Whether a question that is wrong now was not before.</summary>
    public static bool IsNewlyWrong(MeasuredSet set, string question) =>
        set.Earlier is { } earlier && earlier.Scores.ContainsKey(question) && FaultBefore(earlier, question) is null;

    private static Fault? FaultBefore(EarlierReport earlier, string question) => Judgement.FaultOf(earlier.ScoresOf(question));
}
