namespace ChatBot.Language.Sentences;

/// <summary>What counts or marks the items of a list before their words: "5. ", "(b) ", "• ".</summary>
public static class ItemMarkers
{
    private const string Bullets = "•‣▪●◦*-·–";
    private const int MostDigits = 2;

    /// <summary>Length of the marker that a sentence begins with and of the white space behind it; 0 where there is none.</summary>
    public static int LengthAtStart(ReadOnlySpan<char> sentence)
    {
        var length = sentence.Length > 1 && Bullets.Contains(sentence[0], StringComparison.Ordinal) ? 1 : NumberLength(sentence);
        if (length == 0 || length >= sentence.Length || !char.IsWhiteSpace(sentence[length]))
            return 0;
        var rest = sentence[length..].TrimStart();
        // "1. FC" and "5. May" are no items, and of a marker alone nothing would be left.
        return rest.IsEmpty || (char.IsAsciiDigit(sentence[0]) && !BeginsSentence(rest)) ? 0 : sentence.Length - rest.Length;
    }

    private static int NumberLength(ReadOnlySpan<char> sentence)
    {
        var start = sentence.StartsWith("(") ? 1 : 0;
        var end = start;
        while (end < sentence.Length && end - start < MostDigits && char.IsAsciiDigit(sentence[end]))
            end++;
        if (end == start && start == 1 && sentence.Length > 2 && char.IsAsciiLetterLower(sentence[start]))
            end++;
        return end == start || end == sentence.Length ? 0
            : sentence[end] == ')' || (start == 0 && sentence[end] == '.') ? end + 1 : 0;
    }

    private static bool BeginsSentence(ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < rest.Length && char.IsLetterOrDigit(rest[end]))
            end++;
        return !Openers.FollowTime(rest[..end])
            && (end < 2 ? rest[0] is 'A' or 'I' || !char.IsLetterOrDigit(rest[0]) : char.IsUpper(rest[0]) && char.IsLower(rest[1]));
    }
}
