using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ChatBot.Articles.Cleaning;
using ChatBot.Language.Dates;

namespace ChatBot.Articles.Reading.Pages.Live;

/// <summary>A live blog whose page has no JSON-LD of it: its entries as its markup has them, each behind its time, as tickers are
/// read.</summary>
internal sealed partial class LivePage
{
    private const int WordsOfSentence = 6;

    private readonly IHtmlDocument document;
    private readonly EntryMarks marks;
    private readonly OwnLinks links;
    private readonly IReadOnlyList<EntryMarkup> entries;
    private readonly HashSet<IElement> elements;

    private LivePage(IHtmlDocument document, EntryMarks marks, OwnLinks links, IReadOnlyList<EntryMarkup> entries)
    {
        (this.document, this.marks, this.links, this.entries) = (document, marks, links, entries);
        elements = [.. entries.Select(entry => entry.Element)];
        // Now, for readability takes the page apart.
        var times = EntryTimes.Of([.. entries.Select(entry => entry.Stamp(null))], null);
        Began = times.AreDaysKnown ? new DateTimeOffset(times.All.OfType<DateTime>().Min(), TimeSpan.Zero) : null;
    }

    /// <summary>When the first entry was written, where one tells its day.</summary>
    public DateTimeOffset? Began { get; }

    /// <summary>The live blog of a page; null where it is none.</summary>
    /// <param name="document">The page as it was parsed.</param>
    /// <param name="url">Its address.</param>
    public static LivePage? Of(IHtmlDocument document, string? url)
    {
        var marks = EntryMarks.Of(document);
        var entries = EntryFinder.Find(document, marks, url);
        return entries.Count == 0 ? null : new(document, marks, new(url), entries);
    }

    /// <summary>Whether an element is an entry: what its times and its by-line say is not said of the page.</summary>
    public bool IsEntry(INode node) => node is IElement element && elements.Contains(element);

    /// <summary>What introduces the entries, and the entries in the order of the page.</summary>
    /// <param name="published">When the page was published.</param>
    /// <param name="known">What the page says beside its text: title, author, site.</param>
    public string Text(DateTimeOffset? published, params ReadOnlySpan<string?> known)
    {
        DateOnly? near = published is { } day ? DateOnly.FromDateTime(day.DateTime) : null;
        var stamps = entries.Select(entry => entry.Stamp(near)).ToList();
        var times = EntryTimes.Of(stamps, published);
        var tellsDays = times.AreDaysKnown && times.All.Any(time => time is { } known && near != DateOnly.FromDateTime(known));
        var told = new List<(DateTime? Time, string Head, EntryText Text)>();
        var said = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < entries.Count; at++)
        {
            if (EntryText.Of(entries[at], marks, links) is { } text && said.Add(text.Heading + "\n" + text.Body))
                told.Add((times.All[at], Head(stamps[at], times.All[at], tellsDays), text));
        }

        // What is kept on top stands where it belongs.
        if (told.TrueForAll(entry => entry.Time is not null))
            told = [.. times.IsNewestFirst ? told.OrderByDescending(entry => entry.Time) : told.OrderBy(entry => entry.Time)];
        foreach (var (_, _, text) in told)
        {
            said.UnionWith(text.Body.Split('\n'));
            said.Add(text.Heading ?? "");
        }

        var all = new StringBuilder();
        foreach (var line in Introduction(known).Where(line => !said.Contains(line) && !said.Contains(Opening().Replace(line, ""))))
            all.Append(line).Append('\n');
        foreach (var (_, head, text) in told)
            all.Append(head).Append(text.Heading is { } heading ? heading + "\n" : "").Append(text.Body).Append('\n');
        return all.ToString();
    }

    // "14:30 ", "00:10 GMT, 4 November 2026 – ": the day where not all are of the page's.
    private static string Head(EntryStamp stamp, DateTime? time, bool tellsDay)
    {
        if (time is not { } known)
            return stamp.Words + " – ";
        var zone = stamp.Zone is { } name ? " " + name : "";
        var day = tellsDay ? $", {WrittenDay.Write(DateOnly.FromDateTime(known))}" : "";
        return known.ToString("HH:mm", CultureInfo.InvariantCulture) + zone + day + (zone.Length + day.Length > 0 ? " – " : " ");
    }

    // The sentences between the headline and the first entry.
    private List<string> Introduction(ReadOnlySpan<string?> known)
    {
        var headline = document.QuerySelector("article h1, main h1, [itemprop~=headline], h1");
        var above = new HashSet<IElement>();
        for (var at = headline?.ParentElement; at is not null; at = at.ParentElement)
            above.Add(at);
        var (isBehindHeadline, isBehindFirst) = (headline is null, false);
        var page = PageText.Of(document.Body!, element =>
        {
            isBehindFirst |= elements.Contains(element);
            if (element == headline)
                isBehindHeadline = true;
            return isBehindFirst || element == headline || (!isBehindHeadline && !above.Contains(element))
                || element.LocalName is "nav" or "aside" or "footer" || element.HasAttribute("hidden");
        });
        return [.. PageLines.Without(page.Text, known).Split('\n').Select(line => TextCleaner.CleanLine(line).Trim())
            .Where(line => line.Split(' ').Length >= WordsOfSentence && (line[0] == '•' || EndOfSentence().IsMatch(line)))
            .Distinct(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"[.!?…][""'’”»)]?\z", RegexOptions.CultureInvariant)]
    private static partial Regex EndOfSentence();

    // "• 14.32 GMT – " of a key event that only names an entry.
    [GeneratedRegex(@"\A[•\s]*(?:\d{1,2}[:.h]\d\d(?: ?[AaPp]\.?[Mm]\b\.?)?(?: \p{Lu}{2,4}\b)?)?[\s:–—-]*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
