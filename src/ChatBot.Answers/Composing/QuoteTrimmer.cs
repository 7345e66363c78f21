using System.Buffers;
using ChatBot.Language;

namespace ChatBot.Answers.Composing;

/// <summary>Narrows a sentence to what is worth quoting: stray quotation marks at its ends, left by translation or by a quotation that
/// runs over several sentences, are not quoted.</summary>
public static class QuoteTrimmer
{
    private const string Marks = "“”\"„«»";

    // Typewriters and some papers write two apostrophes for a mark.
    private const string Two = "''";

    private static readonly SearchValues<char> AnyMark = SearchValues.Create(Marks);

    /// <summary>The sentence's range without unpaired quotation marks and white space at its ends.</summary>
    public static TextRange Trim(string text, TextRange sentence)
    {
        var (start, end) = (sentence.Start, sentence.End);
        while (start < end && (char.IsWhiteSpace(text[start]) || IsStray(text, start, end, start)))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || IsStray(text, start, end, end - 1)))
            end--;
        if (CountTwos(text.AsSpan(start, end - start)) % 2 == 1)
        {
            start += text.AsSpan(start, end - start).StartsWith(Two) ? Two.Length : 0;
            end -= text.AsSpan(start, end - start).EndsWith(Two) ? Two.Length : 0;
        }

        return TextRange.Between(start, end);
    }

    /// <summary>Whether a quotation has quotation marks of its own, so that it needs none around it.</summary>
    public static bool HasMarks(string quote) => quote.AsSpan().ContainsAny(AnyMark);

    /// <summary>The quotation in quotation marks; as it is where it has marks of its own.</summary>
    public static string Enclose(string quote) => HasMarks(quote) ? quote : $"“{quote}”";

    private static bool IsStray(string text, int start, int end, int at) =>
        Marks.Contains(text[at], StringComparison.Ordinal) && CountMarks(text.AsSpan(start, end - start)) % 2 == 1;

    private static int CountTwos(ReadOnlySpan<char> text) => text.Count(Two);

    private static int CountMarks(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (Marks.Contains(c, StringComparison.Ordinal))
                count++;
        }

        return count;
    }
}
