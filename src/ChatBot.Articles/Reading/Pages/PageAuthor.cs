using System.Text.RegularExpressions;
using ChatBot.Articles.Cleaning;
using ChatBot.Language.Dates;

namespace ChatBot.Articles.Reading.Pages;

/// <summary>Who wrote an article, of what its page says in several places: the first that is a name.</summary>
internal static partial class PageAuthor
{
    private const int LongestName = 200;
    private const int LongestLine = 100;
    private const int MostLines = 10;

    /// <summary>The first of some bylines that names somebody else than the site; the site where none does but one names it.</summary>
    /// <param name="bylines">In the order in which they are believed.</param>
    /// <param name="site">What the page calls its site.</param>
    public static string? Of(IEnumerable<string?> bylines, string? site)
    {
        string? named = null;
        foreach (var name in bylines.Select(Name).OfType<string>())
        {
            if (!string.Equals(name, site?.Trim(), StringComparison.OrdinalIgnoreCase))
                return name;
            named ??= name;
        }

        return named;
    }

    /// <summary>"Jane Doe" of "By Jane Doe | 3 May 2024"; null of an address, of a number and of what is too long for a name.</summary>
    public static string? Name(string? byline)
    {
        if (string.IsNullOrWhiteSpace(byline))
            return null;
        // "By" may stand on a line of its own.
        var name = byline.Split('\n', MostLines + 1).Take(MostLines).Select(line => WithoutBy(TextCleaner.CleanLine(line).Trim()))
            .FirstOrDefault(line => line.Any(char.IsLetter));
        if (name is null)
            return null;
        if (name.Contains("://", StringComparison.Ordinal) && name.IndexOf('(', StringComparison.Ordinal) is var bracket)
            name = bracket > 0 ? name[..bracket] : "";
        if (name.StartsWith('@') || name.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return null;
        name = WithoutDate(name);
        if (IsOfDate(name.ToLowerInvariant()))
            return null;
        return name.Length is > 1 and <= LongestName && name.Any(char.IsLetter) ? name : null;
    }

    /// <summary>The name in the line under a headline that begins with "By" and holds nothing but names.</summary>
    public static string? Shown(IEnumerable<string> lines) => lines.Where(line => line.Length <= LongestLine)
        .Select(line => (Line: line.Trim(), Name: WithoutBy(line.Trim())))
        .Where(line => line.Name.Length < line.Line.Length && Names().IsMatch(WithoutDate(line.Name)))
        .Select(line => WithoutDate(line.Name)).FirstOrDefault();

    private static string WithoutBy(string byline)
    {
        foreach (var word in PageWords.Of("by").OrderByDescending(word => word.Length))
        {
            if (byline.Length > word.Length && byline.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && byline[word.Length] is ' ' or ':' or '\u00A0')
                return byline[word.Length..].TrimStart(' ', ':', '\u00A0');
        }

        return PageWords.Of("by").Contains(byline.ToLowerInvariant()) ? "" : byline;
    }

    // A date stands behind names, glued to them at times: "Lucas Nolan22 Dec 2016", "GILLIAN MOHNEY March 11, 2015".
    private static string WithoutDate(string name)
    {
        var end = 0;
        while (end < name.Length && !char.IsDigit(name[end]) && name[end] is not ('|' or '•' or '·' or '@'))
            end++;
        if (end == name.Length)
            return name.Trim();
        name = name[..end].TrimEnd(' ', ',', '-', '–', '—', '(', '/', ':', '.', ';');
        while (name.LastIndexOf(' ') is > 0 and var last && IsOfDate(name[(last + 1)..].Trim('.', ',', ':').ToLowerInvariant()))
            name = name[..last].TrimEnd(' ', ',', '-', '–', '—', '(', ':', '.');
        return name;
    }

    private static bool IsOfDate(string word) => DayStamp.IsWord(word)
        || PageWords.Of("later").Contains(word) || word is "published" or "posted" or "on";

    [GeneratedRegex(@"\A\p{Lu}[\p{L}.'’-]*(?: (?:\p{Ll}{1,3} ){0,3}\p{Lu}[\p{L}.'’-]*,?){1,8}\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Names();
}
