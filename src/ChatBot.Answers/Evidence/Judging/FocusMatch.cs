namespace ChatBot.Answers.Evidence.Judging;

/// <summary>
/// Whether the thing asked for, such as "province" in "which province did …", is spoken of. 1 yes, 0 no, -1 where the question names none.
/// </summary>
public sealed record FocusMatch(double Inside, double Around)
{
    private const int Farthest = 3;

    private static readonly FocusMatch None = new(-1, -1);

    private static readonly HashSet<string> Asking = ["what", "which", "many", "much", "whose"];

    private static readonly HashSet<string> Verbs =
        ["did", "does", "do", "is", "was", "are", "were", "has", "have", "had", "can", "could", "will", "would"];

    public static FocusMatch Of(QuestionView asked, Surroundings surroundings)
    {
        if (FocusOf(asked) is not { } focus)
            return None;
        var sentence = surroundings.Sentence;
        var isInside = sentence.Terms.Contains(focus);
        var isAround = isInside || surroundings.TitleTerms.Contains(focus) || surroundings.HeadingTerms.Contains(focus)
            || sentence.Around(2).Any(other => other.Terms.Contains(focus));
        return new(isInside ? 1 : 0, isAround ? 1 : 0);
    }

    private static string? FocusOf(QuestionView asked)
    {
        var behind = asked.Tokens.SkipWhile(token => !Asking.Contains(token.Word)).Skip(1).Take(Farthest)
            .TakeWhile(token => !Verbs.Contains(token.Word));
        var focus = behind.FirstOrDefault(token => !token.IsFunctionWord);
        return focus == default ? null : focus.Term;
    }
}
