using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ChatBot.Articles.Cleaning;

namespace ChatBot.Articles.Reading.Pages.Live;

/// <summary>What an entry of a live blog tells, without its time, its author, and what it can be shared with.</summary>
/// <param name="Heading">Its headline; null where it has none.</param>
/// <param name="Body">Lines; empty where the headline is all.</param>
internal sealed partial record EntryText(string? Heading, string Body)
{
    private const int LongestHeading = 250;
    private const int LongestTool = 200;
    private const int LinesOfHead = 3;

    /// <summary>Null where it tells nothing.</summary>
    public static EntryText? Of(EntryMarkup entry, EntryMarks marks, OwnLinks links)
    {
        var page = PageText.Of(entry.Element, element => IsTime(element, marks) || IsTool(element, links));
        var lines = page.Text.Split('\n').Select(line => TextCleaner.CleanLine(line).Trim())
            .Where(line => line.Any(char.IsLetterOrDigit) && !IsLabel(line)).ToList();
        var opening = lines.Take(LinesOfHead).ToList();
        lines.RemoveAll(line => opening.Contains(line) && PageAuthor.Shown([line]) is not null);
        var heading = page.Headings.FirstOrDefault(line => line.Length is > 0 and <= LongestHeading && !IsLabel(line));
        if (heading is not null && lines.IndexOf(heading) is >= 0 and var at)
            lines.RemoveAt(at);
        // A headline is often the body's first words.
        if (heading is not null && lines.Count > 0 && lines[0].StartsWith(heading.TrimEnd('…', '.'), StringComparison.Ordinal))
            heading = null;
        var body = lines.Count == 0 ? "" : PageLines.Without(string.Join('\n', lines)).Trim();
        return heading is null && body.Length == 0 ? null : new(heading, body);
    }

    // A time within a sentence is a part of it.
    private static bool IsTime(IElement element, EntryMarks marks) => marks.Contains(element)
        && (element.LocalName == "time" || element.ChildElementCount == 0 || EntryStamp.IsAll(element))
        && (element.ParentElement is not { LocalName: "p" or "li" or "blockquote" } parent || ShortText.Of(parent, LongestTool) is { } all
            && ShortText.Of(element, LongestTool) is { } own && all.Trim().Length == own.Trim().Length);

    private static bool IsTool(IElement element, OwnLinks links)
    {
        if (element.LocalName is "nav" or "figcaption" || element.HasAttribute("hidden")
            || element.GetAttribute("role") is "toolbar" or "menu" or "navigation")
            return true;
        var isNamed = element.GetAttribute("rel") is "author" || element.GetAttribute("itemprop") is "author" or "publisher"
            || element.ClassList.Any(name => ToolClass().IsMatch(name));
        return isNamed && ShortText.Is(element, LongestTool) && element.QuerySelector("p, blockquote, h1, h2, h3, h4, h5, h6") is null
            && !links.LeadsElsewhere(element.ParentElement!);
    }

    private static bool IsLabel(string line)
    {
        var bare = line.Trim(' ', '.', ':', '•', '|', '·', '-', '–', '—', '»', '↑', '#').ToLowerInvariant();
        return PageWords.Of("label").Contains(bare) || bare.Split(' ').All(PageLines.IsOfStamp);
    }

    [GeneratedRegex("(?:^|[-_])(?:share|sharing|social|toolbar|actions?|permalink|copy|menu|authors?|byline|contributor|reporter)(?:$|[-_])"
        + "|(?:^|[a-z])(?:Share|Sharing|Social|Toolbar|Permalink|Authors?|Byline|Contributor)(?:$|[A-Z_-])",
        RegexOptions.CultureInvariant)]
    private static partial Regex ToolClass();
}
