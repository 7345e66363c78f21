using ChatBot.Answers.Understanding.Following;

namespace ChatBot.Answers.Understanding;

/// <summary>Questions that name nothing to look for.</summary>
internal static class Vagueness
{
    /// <summary>"What did he say?": nobody is named, and nothing else of weight.</summary>
    public static bool IsVague(AskedQuestion part) => IsEmpty(part) || (Pronouns.MeanPerson(part.Text) && part.Units.All(HasNoWeight));

    // "I insist. You must know.": nothing is asked, and the words that press for an answer are no subject of one.
    private static bool IsEmpty(AskedQuestion part) =>
        part.Units.Count == 0 || (!QuestionWords.Asks(part.Text) && part.Units.All(HasNoWeight));

    private static bool HasNoWeight(AskedUnit unit) => unit.Kind == UnitKind.Force || (unit.Kind == UnitKind.Word && unit.Weight < 1);
}
