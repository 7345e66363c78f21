namespace ChatBot.Language.Frames;

/// <summary>Whether a sentence says by whom something is done: "the appeal was rejected by the court".</summary>
public static class Passive
{
    private const int FarthestActor = 4;
    private const int FarthestSubject = 8;

    public static bool IsIn(ReadSentence text) => Enumerable.Range(0, text.Tokens.Count).Any(at => IsAt(text, at));

    /// <summary>Whether words are whom something is done to, or who does it, in such a clause.</summary>
    public static bool Holds(ReadSentence text, int first, int last) => Enumerable.Range(0, text.Tokens.Count).Any(at =>
        IsAt(text, at) && ((first > at && first - at <= FarthestActor) || (last < at && at - last <= FarthestSubject)));

    // The place of its "by".
    private static bool IsAt(ReadSentence text, int at) =>
        text.WordAt(at) == "by" && IsParticiple(text.WordAt(at - 1)) && (IsBe(text.WordAt(at - 2)) || IsBe(text.WordAt(at - 3)));

    private static bool IsBe(string word) => word is "was" or "were" or "is" or "are" or "been" or "being" or "be";

    private static bool IsParticiple(string word) =>
        word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("id", StringComparison.Ordinal)
        || (word.Length > 3 && word[^1] is 'n' or 't') || word is "made" or "sold" or "told" or "held" or "led" or "won" or "put";
}
