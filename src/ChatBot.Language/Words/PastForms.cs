namespace ChatBot.Language.Words;

/// <summary>Words that may be the past or the participle of a verb, told by their form alone.</summary>
public static class PastForms
{
    private const int Shortest = 4;

    /// <summary>Whether a word may be a verb in the past: "sold", "opened"; not "red" nor "men".</summary>
    public static bool Are(TextToken token) =>
        !token.IsFunctionWord && !token.IsCapitalised
        && ((token.Word.Length >= Shortest && token.Word.EndsWith("ed", StringComparison.Ordinal)
            && !token.Word.EndsWith("eed", StringComparison.Ordinal))
            || (IrregularForms.BaseOf(token.Word) != token.Word && !Nouns.Contains(token.Word)));

    // Irregular plurals, which the same table has.
    private static readonly HashSet<string> Nouns =
        ["men", "women", "children", "people", "feet", "teeth", "mice", "wives", "lives", "knives", "crises", "analyses", "criteria",
            "media", "data"];
}
