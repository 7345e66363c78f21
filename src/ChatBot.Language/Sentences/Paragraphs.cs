namespace ChatBot.Language.Sentences;

/// <summary>The paragraphs of a text: its lines, without surrounding white space; blank ones are left out.</summary>
public static class Paragraphs
{
    /// <summary>Ranges in order, none empty.</summary>
    public static IReadOnlyList<TextRange> Of(string text)
    {
        var paragraphs = new List<TextRange>();
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            if (Trim(text, start, end) is { Length: > 0 } paragraph)
                paragraphs.Add(paragraph);
            start = end + 1;
        }
        return paragraphs;
    }

    /// <summary>The range between two offsets without white space at either end.</summary>
    public static TextRange Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextRange.Between(start, end);
    }
}
