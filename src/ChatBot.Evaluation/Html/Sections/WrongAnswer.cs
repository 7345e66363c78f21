using ChatBot.Answers;
using ChatBot.Evaluation.Insights;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Evaluation.Reports;
using ChatBot.Language.Dates;

namespace ChatBot.Evaluation.Html.Sections;

/// <summary>One wrong answer: what was asked, what would have been right, what was found, what was said, and why.</summary>
internal static class WrongAnswer
{
    /// <param name="result">With its insight.</param>
    /// <param name="isNew">Whether it was not wrong in the earlier measurement.</param>
    public static Markup Of(QuestionResult result, bool isNew)
    {
        var (question, answer, insight) = (result.Question, result.Answer, result.Insight!);
        var kind = FaultLabel.Class(insight.Fault);
        return Markup.Of($"""
            <details class="wrong {kind}{(isNew ? " new" : "")}">
            <summary><span class="badge {kind}">{FaultLabel.Of(insight.Fault)}</span>{(isNew
                ? Markup.Of($"""<span class="badge worse">not wrong before</span>""")
                : Markup.Empty)}<span class="asked" dir="auto">{question.Text}</span></summary>
            <div class="why">
            <p class="facts"><code>{question.Id}</code>{(question.Type.Length > 0
                ? Markup.Of($" · {question.Type}")
                : Markup.Empty)}{Confidence(answer)} · {result.Latency.TotalMilliseconds:0.0} ms</p>
            {Asked(question, answer)}
            {Gold(question, insight)}
            {Reply(answer)}
            <div class="reasons">{RetrievedList.Of(insight)}{ConsideredList.Of(answer.Explanation, insight.Titles)}</div>
            </div></details>

            """);
    }

    private static Markup Confidence(Answer answer) => answer switch
    {
        { Confidence: { } confidence, Explanation.ConfidenceNeeded: var needed } =>
            Markup.Of($" · confidence {confidence:0.00}, {needed:0.00} needed"),
        { Confidence: { } confidence } => Markup.Of($" · confidence {confidence:0.00}"),
        _ => Markup.Empty,
    };

    private static Markup Asked(SetQuestion question, Answer answer)
    {
        var history = question.History.Select(turn => Markup.Of(
            $"""<li><span class="text" dir="auto">{turn.Question}</span><span class="text reply" dir="auto">{turn.Answer}</span></li>"""));
        var before = question.History.Count == 0 ? Markup.Empty : Markup.Of($"<dt>Before</dt><dd><ol>{history}</ol></dd>");
        var understood = answer.Understood == question.Text || answer.Understood.Length == 0
            ? Markup.Empty
            : Markup.Of($"""<dt>Understood</dt><dd class="text" dir="auto">{answer.Understood}</dd>""");
        return before.IsEmpty && understood.IsEmpty ? Markup.Empty : Markup.Of($"<dl>{before}{understood}</dl>");
    }

    private static Markup Gold(SetQuestion question, Insight insight)
    {
        if (!question.Answerable)
            return Markup.Of($"<dl><dt>Right</dt><dd>a refusal: the articles do not say</dd></dl>");
        var relevant = question.Relevant.Select(id => insight.Titles.TryGetValue(id, out var title) ? title : id);
        return Markup.Of($"<dl>{List("Right", question.Answers)}{List("Key terms", question.KeyTerms)}"
            + $"{List("Evidence", question.Evidence)}{List("Stands in", relevant)}</dl>");
    }

    private static Markup List(string name, IEnumerable<string> texts)
    {
        var entries = texts.Distinct(StringComparer.Ordinal).Select(text => Markup.Of($"""<li dir="auto">{text}</li>""")).ToList();
        return entries.Count == 0 ? Markup.Empty : Markup.Of($"""<dt>{name}</dt><dd class="text"><ul>{entries}</ul></dd>""");
    }

    private static Markup Reply(Answer answer)
    {
        var citations = answer.Citations.Select(citation => Markup.Of(
            $"""<li value="{citation.Number}"><b>{citation.Title}</b>{Date(citation.PublishedAt)}"""
            + $"""<q dir="auto">{citation.Quote}</q></li>"""));
        var said = answer.Answered ? Markup.Empty : Markup.Of($"""<span class="badge">refused: {answer.Reason.ToString()}</span> """);
        var cited = answer.Citations.Count == 0 ? Markup.Empty : Markup.Of($"""<ol class="cited">{citations}</ol>""");
        return Markup.Of(
            $"""<dl class="said"><dt>Reply</dt><dd class="text">{said}<span dir="auto">{answer.Text}</span>{cited}</dd></dl>""");
    }

    private static Markup Date(DateTimeOffset? published) => published is { } day
        ? Markup.Of($", {WrittenDay.Write(day)}")
        : Markup.Empty;
}
