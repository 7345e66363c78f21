using ChatBot.Articles;

namespace ChatBot.Answers.Composing;

/// <summary>Narrows a sentence to what is worth quoting: stray quotation marks at its ends, left by translation or by a quotation that
/// runs over several sentences, are not quoted.</summary>
public static class QuoteTrimmer
{
    private const string Marks = "“”\"„«»";

    /// <summary>The sentence's range without unpaired quotation marks and white space at its ends.</summary>
    public static TextRange Trim(string text, TextRange sentence)
    {
        var (start, end) = (sentence.Start, sentence.End);
        while (start < end && (char.IsWhiteSpace(text[start]) || IsStray(text, start, end, start)))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || IsStray(text, start, end, end - 1)))
            end--;
        return TextRange.Between(start, end);
    }

    /// <summary>The same without the quotation marks that enclose the whole range, for use inside quotation marks of our own.</summary>
    public static string Bare(string quote)
    {
        var bare = quote.Trim();
        if (bare.Length > 2 && Marks.Contains(bare[0], StringComparison.Ordinal) && Marks.Contains(bare[^1], StringComparison.Ordinal))
            bare = bare[1..^1];
        return bare;
    }

    private static bool IsStray(string text, int start, int end, int at) =>
        Marks.Contains(text[at], StringComparison.Ordinal) && CountMarks(text.AsSpan(start, end - start)) % 2 == 1;

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
