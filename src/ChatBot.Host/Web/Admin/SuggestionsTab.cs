using System.Globalization;
using System.Text;
using ChatBot.Host.Admin;
using ChatBot.Host.Terminals;
using ChatBot.Host.Web.Pages;

namespace ChatBot.Host.Web.Admin;

/// <summary>Questions that readers are offered: keep one, drop one, write one.</summary>
internal sealed class SuggestionsTab(
    AdminPages pages, EditedSuggestions suggestions, JudgedSuggestions judged, SuggestionTrials trials, ActLog log)
{
    private const int MostShown = 30;
    private const int Longest = 300;

    private SiteWords Words => pages.Words;

    public Task<IResult> ShowAsync(HttpContext context, CancellationToken cancellationToken) =>
        ShowAsync(context, "", null, StatusCodes.Status200OK, cancellationToken);

    /// <summary>Has a question suggested before others, where the articles answer it: one that was drawn, or a new one.</summary>
    public async Task<IResult> KeepAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var question = QuestionOf(context);
        if (question.Length is 0 or > Longest)
            return await ShowAsync(
                context, question, Words.Plain("suggestions.no-question"), StatusCodes.Status400BadRequest, cancellationToken);
        if (!await trials.TryAsync(question, cancellationToken))
            return await ShowAsync(
                context, question, Words.Plain("suggestions.not-answered"), StatusCodes.Status400BadRequest, cancellationToken);
        await judged.PutAsync(question, SuggestionVerdict.Kept, AdminGate.SessionOf(context).Who, cancellationToken);
        await log.WriteAsync(AdminGate.SessionOf(context).Who, "suggestion-kept", question, cancellationToken);
        return AdminGate.SeeOther(context, "/suggestions?said=suggestion-kept");
    }

    /// <summary>Has a question suggested no more.</summary>
    public async Task<IResult> DropAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var question = QuestionOf(context);
        if (question.Length is 0 or > Longest)
            return AdminGate.SeeOther(context, "/suggestions?said=gone");
        await judged.PutAsync(question, SuggestionVerdict.Dropped, AdminGate.SessionOf(context).Who, cancellationToken);
        await log.WriteAsync(AdminGate.SessionOf(context).Who, "suggestion-dropped", question, cancellationToken);
        return AdminGate.SeeOther(context, "/suggestions?said=suggestion-dropped");
    }

    /// <summary>Forgets what was decided about a question.</summary>
    public async Task<IResult> ForgetAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var question = QuestionOf(context);
        if (!await judged.RemoveAsync(question, cancellationToken))
            return AdminGate.SeeOther(context, "/suggestions?said=gone");
        await log.WriteAsync(AdminGate.SessionOf(context).Who, "suggestion-forgotten", question, cancellationToken);
        return AdminGate.SeeOther(context, "/suggestions?said=suggestion-forgotten");
    }

    private static string QuestionOf(HttpContext context) => SafeText.OnOneLine(context.Request.Form["question"].ToString()).Trim();

    private async Task<IResult> ShowAsync(
        HttpContext context, string written, string? problem, int status, CancellationToken cancellationToken)
    {
        var decided = await judged.ListAsync(cancellationToken);
        var kept = decided.Where(each => each.Verdict is SuggestionVerdict.Kept).ToList();
        var answered = (await trials.AnsweredAsync([.. kept.Select(each => each.Question)], kept.Count, cancellationToken)).ToHashSet();
        var body = new StringBuilder().Append(CultureInfo.InvariantCulture,
            $"""
            {pages.Form(context, "/suggestions/keep", "class=\"admin__form\"")}
            <label class="library__field"><span>{Words["suggestions.write"]}</span>
            <input name="question" value="{Page.Encode(written)}" maxlength="{Longest}" required></label>
            <p class="admin__details">{Words["suggestions.write.about"]}</p>
            <button class="button button--main" type="submit">{Words["suggestions.suggest"]}</button></form>

            """);
        pages.OpenList(body, "suggestions.kept", "suggestions.kept.about", kept.Count == 0 ? "suggestions.kept.none" : null);
        foreach (var each in kept)
            Append(body, each.Question, $"{(answered.Contains(each.Question) ? "" : Words["suggestions.idle"] + " · ")}{Decided(each)}",
                Button(context, "/suggestions/forget", Words["suggestions.unkeep"], each.Question));
        body.Append("</ul></section>\n");
        var drawn = await suggestions.ListUndecidedAsync(MostShown, cancellationToken);
        pages.OpenList(body, "suggestions.drawn", "suggestions.drawn.about", drawn.Count == 0 ? "suggestions.drawn.none" : null);
        foreach (var question in drawn)
            Append(body, question, "", Button(context, "/suggestions/keep", Words["suggestions.keep"], question)
                + Button(context, "/suggestions/drop", Words["suggestions.drop"], question));
        body.Append("</ul></section>\n");
        var dropped = decided.Where(each => each.Verdict is SuggestionVerdict.Dropped).ToList();
        pages.OpenList(body, "suggestions.dropped", "suggestions.dropped.about", dropped.Count == 0 ? "suggestions.dropped.none" : null);
        foreach (var each in dropped)
            Append(body, each.Question, Decided(each),
                Button(context, "/suggestions/forget", Words["suggestions.allow"], each.Question));
        return pages.Show(context, AdminTab.Suggestions, body.Append("</ul></section>\n").ToString(), problem, status);
    }

    private static void Append(StringBuilder body, string question, string details, string buttons) => body.Append(
        CultureInfo.InvariantCulture,
        $"""
        <li><div><p class="admin__main">{Page.Encode(question)}</p>
        <p class="admin__details">{details}</p></div>
        {buttons}</li>

        """);

    private static string Decided(JudgedSuggestion suggestion) => $"{Page.Encode(suggestion.Who)} · {PageDate.Moment(suggestion.At)}";

    private string Button(HttpContext context, string below, string does, string question) =>
        pages.Button(context, below, does, "question", question, question);
}
