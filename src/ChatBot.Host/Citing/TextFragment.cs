namespace ChatBot.Host.Citing;

/// <summary>Makes an address lead to words on its page, which a browser then marks: <c>#:~:text=first,last</c> (WICG Scroll To Text
/// Fragment).</summary>
internal static class TextFragment
{
    /// <summary>Words of a long quotation that stand in the address at either end.</summary>
    private const int Words = 6;

    /// <summary>Characters up to which a quotation stands there whole.</summary>
    private const int Whole = 80;

    /// <param name="address">An absolute address in its encoded form; a fragment that it has stays before the words.</param>
    /// <param name="quote">Words that stand on the page, whatever blanks part them there.</param>
    public static string At(string address, string quote)
    {
        var words = quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return address;
        // A quotation that runs over several paragraphs is found by its ends only.
        var text = quote.Length <= Whole && !quote.Contains('\n', StringComparison.Ordinal) || words.Length < 2 * Words
            ? Encode(words)
            : $"{Encode(words[..Words])},{Encode(words[^Words..])}";
        return $"{address}{(address.Contains('#', StringComparison.Ordinal) ? "" : "#")}:~:text={text}";
    }

    // The hyphen stands for a context before or after.
    private static string Encode(string[] words) =>
        Uri.EscapeDataString(string.Join(' ', words)).Replace("-", "%2D", StringComparison.Ordinal);
}
