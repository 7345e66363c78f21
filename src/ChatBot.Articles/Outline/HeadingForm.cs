namespace ChatBot.Articles.Outline;

/// <summary>What a line must look like to be a heading or a title, whatever stands around it.</summary>
internal static class HeadingForm
{
    private const int LongestHeading = 90;
    private const int MostHeadingWords = 13;
    private const int LongestTitle = 160;
    private const int MostTitleWords = 25;

    /// <summary>A short line that opens like a sentence and does not close like one; not a quotation, list item, row of a table, byline or
    /// address.</summary>
    public static bool IsHeading(ReadOnlySpan<char> line) =>
        line.Length <= LongestHeading && CountWords(line) <= MostHeadingWords
        && OpensLikeOne(line) && ClosesOpen(line) && !IsCredit(line) && !line.Contains(" | ", StringComparison.Ordinal);

    /// <summary>As <see cref="IsHeading"/>, but longer, and a quotation or an exclamation may close it.</summary>
    public static bool IsTitle(ReadOnlySpan<char> line) =>
        line.Length is >= 3 and <= LongestTitle && CountWords(line) <= MostTitleWords
        && !IsListItem(line) && !IsCredit(line) && !EndsWithPeriod(line) && line[^1] is not (',' or ';' or ':') && HasLetter(line);

    public static bool IsListItem(ReadOnlySpan<char> line) =>
        line[0] is '•' or '-' or '–' or '—' or '*' or '·' or '▪' or '●' or '■' or '◦' or '>' or '|'
        || (char.IsAsciiDigit(line[0]) && line.TrimStart("0123456789") is ['.' or ')', ' ', ..]);

    /// <summary>Whether a line closes like a sentence, within quotation marks or brackets too.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line) =>
        line.TrimEnd("\"”’'»)]") is [.., '.' or '!' or '?' or '…' or '。' or '！' or '？' or ';' or ':'];

    /// <summary>Whether a line is written in capitals, which needs no other sign of a heading. Five letters or more.</summary>
    public static bool IsUpperCase(ReadOnlySpan<char> line)
    {
        const int fewestLetters = 5;
        var letters = 0;
        foreach (var character in line)
        {
            if (char.IsLower(character))
                return false;
            letters += char.IsUpper(character) ? 1 : 0;
        }
        return letters >= fewestLetters;
    }

    private static bool EndsWithPeriod(ReadOnlySpan<char> line) => line.TrimEnd("\"”’'»)]") is [.., '.' or '。' or '…'];

    private static bool OpensLikeOne(ReadOnlySpan<char> line) =>
        HasLetter(line) && !IsListItem(line) && !char.IsLower(line[0]) && (char.IsLetterOrDigit(line[0]) || line[0] is '‘' or '¿' or '¡');

    /// <summary>A question may be a heading where it has a verb and an object: three words or more.</summary>
    private static bool ClosesOpen(ReadOnlySpan<char> line) =>
        char.IsLetterOrDigit(line[^1]) || line[^1] is ')' or '%' or '’' || (line[^1] is '?' or '？' && CountWords(line) >= 3);

    private static bool IsCredit(ReadOnlySpan<char> line) =>
        line.StartsWith("By ", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("Photo", StringComparison.Ordinal)
        || line.StartsWith("AP Photo", StringComparison.Ordinal)
        || line.StartsWith("Reporting by", StringComparison.OrdinalIgnoreCase)
        || line.Contains("://", StringComparison.Ordinal)
        || line.Contains('@');

    private static bool HasLetter(ReadOnlySpan<char> line)
    {
        foreach (var character in line)
        {
            if (char.IsLetter(character))
                return true;
        }
        return false;
    }

    private static int CountWords(ReadOnlySpan<char> line)
    {
        var words = 0;
        foreach (var _ in line.Split(' '))
            words++;
        return words;
    }
}
