namespace ChatBot.Language.Numbers.Reading;

/// <summary>What stands between the words of a number.</summary>
internal static class Joints
{
    /// <summary>Whether a word and the next may belong to one number: a blank or a hyphen between them.</summary>
    public static bool IsJoined(this ReadSentence text, int word) =>
        word >= 0 && word + 1 < text.Tokens.Count && text.Between(word) is " " or "-" or "\u00a0" or "\u2011" or "\u2010";

    /// <summary>Whether these words follow each other from a place on, each joined to the one before.</summary>
    public static bool Reads(this ReadSentence text, int first, params ReadOnlySpan<string> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (text.WordAt(first + at) != words[at] || (at > 0 && !text.IsJoined(first + at - 1)))
                return false;
        }

        return true;
    }

    /// <summary>The scale that a word is, joined to the word before it; null where it is none.</summary>
    public static double? ScaleAt(this ReadSentence text, int at) =>
        NumberTable.Scales.TryGetValue(text.WordAt(at), out var scale) && text.IsJoined(at - 1) ? scale : null;
}
