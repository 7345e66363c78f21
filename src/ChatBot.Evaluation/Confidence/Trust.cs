using ChatBot.Evaluation.Judging;
using ChatBot.Evaluation.Reports;

namespace ChatBot.Evaluation.Confidence;

/// <summary>What the confidence of a number of answers is worth. A part that they cannot measure is null.</summary>
public sealed record Trust(Reliability? Reliability, RefusalCurve? Refusals)
{
    public static Trust Of(IReadOnlyList<QuestionResult> results) => new(ReliabilityOf(results), RefusalsOf(results));

    /// <summary>Over the answers that the set can judge and that have a confidence.</summary>
    public static Reliability? ReliabilityOf(IEnumerable<QuestionResult> results)
    {
        var judged = new List<JudgedAnswer>();
        foreach (var result in results)
        {
            if (result.Answer.Confidence is { } confidence && Judgement.IsRight(result.Scores) is { } isRight)
                judged.Add(new(confidence, isRight));
        }

        return Reliability.Of(judged);
    }

    /// <summary>Over the questions with a known answer and those without any; null where no confidence is known of them.</summary>
    public static RefusalCurve? RefusalsOf(IReadOnlyList<QuestionResult> results)
    {
        if (results.All(result => result.Answer.Confidence is null))
            return null;
        return RefusalCurve.Of(
            [.. results.Where(result => result.Scores.AnswerableRefused is not null).Select(ConfidenceOf)],
            [.. results.Where(result => result.Scores.UnanswerableRefused is not null).Select(ConfidenceOf)]);
    }

    // Where nothing was searched, no threshold changes what became of the question.
    private static double ConfidenceOf(QuestionResult result) =>
        result.Answer.Confidence ?? (result.Answer.Answered ? double.PositiveInfinity : double.NegativeInfinity);
}
