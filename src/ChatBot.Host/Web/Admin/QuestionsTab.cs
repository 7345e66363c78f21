using System.Globalization;
using System.Text;
using ChatBot.Host.Admin;
using ChatBot.Host.Feedback;
using ChatBot.Host.Web.Pages;

namespace ChatBot.Host.Web.Admin;

/// <summary>What was asked and not answered, and what was disliked, with the answer.</summary>
internal sealed class QuestionsTab(AdminPages pages, AskedQuestions asked, DislikedAnswers disliked, ActLog log)
{
    private const int Most = 100;

    private SiteWords Words => pages.Words;

    public async Task<IResult> ShowAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var unanswered = await asked.ListUnansweredAsync(Most, cancellationToken);
        var answers = await disliked.ListAsync(Most, cancellationToken);
        var body = new StringBuilder();
        AppendUnanswered(context, body, unanswered);
        AppendDisliked(body, answers);
        return pages.Show(context, AdminTab.Questions, body.ToString());
    }

    /// <summary>Takes a question for dealt with.</summary>
    public async Task<IResult> CloseAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var text = context.Request.Form["question"].ToString();
        if (!await asked.CloseAsync(text, cancellationToken))
            return AdminGate.SeeOther(context, "/questions?said=gone");
        await log.WriteAsync(AdminGate.SessionOf(context).Who, "question-closed", text, cancellationToken);
        return AdminGate.SeeOther(context, "/questions?said=question-closed");
    }

    private void AppendUnanswered(HttpContext context, StringBuilder body, IReadOnlyList<UnansweredQuestion> unanswered)
    {
        pages.OpenList(body, "questions.unanswered", "questions.unanswered.about",
            unanswered.Count == 0 ? "questions.unanswered.none" : null);
        foreach (var question in unanswered)
            body.Append(CultureInfo.InvariantCulture,
                $"""
                <li><div><p class="admin__main">{Page.Encode(question.Text)}</p>
                {Understood(question.Text, question.Understood)}<p class="admin__details">{Words[$"reason.{question.Reason}"]} ·
                {Times(question.Times)} · {PageDate.Moment(question.LastAt)}</p></div>
                {pages.Button(context, "/questions/close", Words["questions.close"], "question", question.Understood,
                    question.Text)}</li>

                """);
        body.Append("</ul>\n</section>\n");
    }

    /// <summary>What was understood, where that is something else than what was asked.</summary>
    private string Understood(string? asked, string? understood) => understood is null || understood.Trim() == asked?.Trim() ? ""
        : $"<p class=\"admin__details\">{Words.Of("questions.understood", understood)}</p>\n";

    // A channel that somebody has added has no words here.
    private string Named(string kind, string name) => Words.Has($"{kind}.{name}") ? Words[$"{kind}.{name}"] : Page.Encode(name);

    private string Times(long times) => times == 1 ? Words["questions.once"] : Words.Of("questions.times", times);

    private void AppendDisliked(StringBuilder body, IReadOnlyList<RatedAnswer> answers)
    {
        pages.OpenList(body, "questions.disliked", "questions.disliked.about", answers.Count == 0 ? "questions.disliked.none" : null);
        foreach (var rated in answers)
        {
            body.Append(CultureInfo.InvariantCulture,
                $"<li><div><p class=\"admin__main\">"
                + $"{(rated.Question is { } asked ? Page.Encode(asked) : Words["questions.unknown"])}</p>\n");
            body.Append(Understood(rated.Question, rated.Understood));
            body.Append(CultureInfo.InvariantCulture,
                $"<p class=\"admin__details\">{PageDate.Moment(rated.At)} · {Named("channel", rated.Channel)}");
            if (rated.Composer is { } composer)
                body.Append(" · ").Append(Named("composer", composer));
            body.Append("</p>\n");
            if ((rated.Reason ?? rated.Raw) is { } reason)
                body.Append(CultureInfo.InvariantCulture, $"<p class=\"admin__reason\">{Words.Of("questions.reason", reason)}</p>\n");
            if (rated.Answer is { } answer)
                body.Append(CultureInfo.InvariantCulture,
                    $"<details><summary>{Words["questions.answer"]}</summary>"
                    + $"<p class=\"admin__answer\">{Page.Encode(answer)}</p></details>\n");
            body.Append("</div></li>\n");
        }

        body.Append("</ul>\n</section>\n");
    }
}
