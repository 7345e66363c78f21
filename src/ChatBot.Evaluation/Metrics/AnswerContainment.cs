using ChatBot.Evaluation.QuestionSets;

namespace ChatBot.Evaluation.Metrics;

/// <summary>Whether the right answer stands in a reply, compared as <see cref="WordSequence"/>s without articles.</summary>
public static class AnswerContainment
{
    /// <summary>
    /// A gold answer of at most so many words can be expected to stand in a reply as it is. A longer one is expected only where it
    /// stands in a relevant article, being a quotation from it; otherwise it is somebody's own sentence, which no reply repeats.
    /// </summary>
    public const int PhraseWords = 5;

    private static readonly string[] YesAndNo = ["yes", "no"];

    /// <summary>
    /// With key terms: the share of them that stand in the reply. Without: 1 where one of the gold answers does, else 0. The gold
    /// answers "yes" and "no" stand in a reply only as its first word, since "no" stands in many sentences that do not say no.
    /// </summary>
    /// <param name="reply">Without citation markers; empty for a refusal.</param>
    /// <param name="relevantArticles">Words of the question's relevant articles.</param>
    /// <returns>0 to 1; null where the question has neither key terms nor a gold answer that can be looked for.</returns>
    public static double? Of(SetQuestion question, string reply, IEnumerable<WordSequence> relevantArticles)
    {
        var said = Fold(reply);
        var terms = question.KeyTerms.Select(Fold).Where(term => term.Count > 0).ToList();
        if (terms.Count > 0)
            return (double)terms.Count(said.Holds) / terms.Count;

        var articles = relevantArticles.Select(article => article.WithoutArticles()).ToList();
        var answers = question.Answers.Select(Fold).Where(answer => CanBeLookedFor(answer, articles)).ToList();
        if (answers.Count == 0)
            return null;

        return answers.Any(answer => Says(said, answer)) ? 1 : 0;
    }

    private static bool CanBeLookedFor(WordSequence answer, List<WordSequence> articles) =>
        answer.Count > 0 && (answer.Count <= PhraseWords || articles.Any(article => article.Holds(answer)));

    private static bool Says(WordSequence reply, WordSequence answer) =>
        answer.Count == 1 && YesAndNo.Contains(answer.Words[0])
            ? reply.Count > 0 && reply.Words[0] == answer.Words[0]
            : reply.Holds(answer);

    private static WordSequence Fold(string text) => WordSequence.Of(text).WithoutArticles();
}
