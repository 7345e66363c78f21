using System.Text.RegularExpressions;

namespace ChatBot.Articles.Reading;

/// <summary>The name in a by-line.</summary>
internal static partial class ByLine
{
    private const int MostLines = 6;

    /// <summary>"Jane Doe" of "By Jane Doe".</summary>
    public static string? Name(string? line) =>
        line is not null && line.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? line[3..].Trim() : line;

    /// <summary>The name in the by-line that stands alone among the first lines of a text; null where there is none.</summary>
    public static string? In(string text)
    {
        foreach (var line in text.Split('\n', MostLines + 1).Take(MostLines))
        {
            if (Alone().Match(line.Trim()) is { Success: true } match)
                return match.Groups[1].Value;
        }

        return null;
    }

    [GeneratedRegex(@"\ABy (\p{Lu}[\p{L}.'’-]*(?: (?:and |de |van |von |al-)?\p{Lu}[\p{L}.'’-]*){1,6})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();
}
