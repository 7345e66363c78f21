using ChatBot.Evaluation.Reports;

namespace ChatBot.Evaluation.Html.Sections;

/// <summary>The wrong answers of a set, one by one, by what is wrong with them. The buttons that choose a kind need no script.</summary>
internal static class WrongAnswers
{
    /// <param name="id">What the set's section is linked by.</param>
    public static IEnumerable<Markup> Of(MeasuredSet set, string id)
    {
        var wrong = set.Report.Results.Where(result => result.Insight is not null).ToList();
        if (wrong.Count == 0)
        {
            yield return Markup.Of($"""
                <h3>Wrong answers</h3>
                <p class="none">None that the set can tell.</p>

                """);
            yield break;
        }

        var faults = wrong.GroupBy(result => result.Insight!.Fault).OrderBy(fault => fault.Key).ToList();
        yield return Markup.Of($"""
            <h3>Wrong answers</h3>
            <div class="wrongs">
            <fieldset class="kinds"><legend>Show</legend>
            {Choice(id, "all", "all", wrong.Count, isChosen: true)}
            {faults.Select(fault =>
                Choice(id, FaultLabel.Class(fault.Key), FaultLabel.Of(fault.Key), fault.Count(), isChosen: false))}
            {NewlyWrong(set, id, wrong)}
            </fieldset>

            """);
        foreach (var result in wrong)
            yield return WrongAnswer.Of(result, Flips.IsNewlyWrong(set, result.Question.Id));
        yield return Markup.Of($"""
            </div>

            """);
    }

    private static Markup NewlyWrong(MeasuredSet set, string id, List<QuestionResult> wrong)
    {
        var count = wrong.Count(result => Flips.IsNewlyWrong(set, result.Question.Id));
        return count == 0 ? Markup.Empty : Choice(id, "new", "not wrong before", count, isChosen: false);
    }

    private static Markup Choice(string id, string kind, string label, int count, bool isChosen) => Markup.Of(
        $"""<label><input type="radio" name="{id}-kind" value="{kind}"{(isChosen ? Markup.Of($" checked") : Markup.Empty)}>"""
        + $"""<span>{label} <b>{count}</b></span></label>""");
}
