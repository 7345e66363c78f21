using ChatBot.Language.Words;

namespace ChatBot.Answers.Verification.Support.Frames;

/// <summary>What the form of a verb tells of its time.</summary>
internal static class VerbForms
{
    /// <summary>Whether a folded word is a form of the past, or one that makes the past.</summary>
    public static bool IsPast(string word) =>
        word is "was" or "were" or "had" or "has" or "did" or "been" || word.EndsWith("ed", StringComparison.Ordinal)
        || IrregularForms.BaseOf(word) != word;
}
