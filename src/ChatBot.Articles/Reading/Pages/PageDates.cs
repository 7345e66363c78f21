using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ChatBot.Articles.Reading.Pages.Live;
using ChatBot.Language.Dates;

namespace ChatBot.Articles.Reading.Pages;

/// <summary>
/// When an article was published, of what its page says in several places, each a witness: JSON-LD, microdata, meta elements, times, the
/// lines under the headline, the address. The first is believed whose day another one tells too, else the first. The dates of teasers are
/// no witnesses.
/// </summary>
internal static partial class PageDates
{
    private const int MostElements = 100;
    private static readonly TimeSpan SameDay = TimeSpan.FromHours(36);

    /// <summary>The likeliest time; null where the page tells none.</summary>
    /// <param name="document">The page as it was parsed.</param>
    /// <param name="data">What its JSON-LD says.</param>
    /// <param name="meta">What its meta elements say.</param>
    /// <param name="url">Its address.</param>
    /// <param name="under">The lines under its headline.</param>
    /// <param name="live">The live blog that the page is, whose entries have times of their own.</param>
    public static DateTimeOffset? Published(IHtmlDocument document, DateTimeOffset? data, DateTimeOffset? meta, string? url,
        IReadOnlyList<string> under, LivePage? live = null)
    {
        IReadOnlyList<DateTimeOffset>[] witnesses =
        [
            Of(data), [.. Microdata(document, live)], Of(meta), [.. Times(document, live)], [.. Lines(under)], Of(OfAddress(url)),
        ];
        for (var at = 0; at < witnesses.Length; at++)
        {
            foreach (var time in witnesses[at])
            {
                if (witnesses.Where((_, other) => other != at).Any(others => others.Any(other => (other - time).Duration() <= SameDay)))
                    return time;
            }
        }

        return witnesses.Where(times => times.Count > 0).Select(times => (DateTimeOffset?)times[0]).FirstOrDefault();
    }

    /// <summary>The day in the path of an address: "/2019/11/19/".</summary>
    public static DateTimeOffset? OfAddress(string? url) => url is not null && InPath().Match(url) is { Success: true } match
        ? DayStamp.In($"{match.Groups[1].Value}-{match.Groups[2].Value}-{match.Groups[3].Value}") : null;

    private static IReadOnlyList<DateTimeOffset> Of(DateTimeOffset? time) => time is { } known ? [known] : [];

    private static IEnumerable<DateTimeOffset> Microdata(IHtmlDocument document, LivePage? live) =>
        Told(live, document.QuerySelectorAll(
            "[itemprop~=datePublished], [property='datePublished'], [property='schema:datePublished']"));

    private static IEnumerable<DateTimeOffset> Times(IHtmlDocument document, LivePage? live) =>
        Told(live, document.QuerySelectorAll("time[pubdate], time[itemprop~=dateCreated], time.published, time.entry-date, "
            + ".entry-date time, abbr.published, header time[datetime], article time[datetime]"));

    private static IEnumerable<DateTimeOffset> Told(LivePage? live, IEnumerable<IElement> elements)
    {
        foreach (var element in elements.Take(MostElements).Where(element => !IsOfTeaser(element, live)))
        {
            var time = PublicationTime.Parse(element.GetAttribute("content")) ?? PublicationTime.Parse(element.GetAttribute("datetime"))
                ?? PublicationTime.Parse(element.GetAttribute("title"));
            time ??= ShortText.Of(element, 100) is { } text ? PublicationTime.Parse(text) ?? DayStamp.In(text) : null;
            if (time is { } known)
                yield return known;
        }
    }

    private static IEnumerable<DateTimeOffset> Lines(IEnumerable<string> lines) => lines
        .OrderBy(IsOfChange).Select(DayStamp.In).OfType<DateTimeOffset>();

    private static bool IsOfChange(string line) =>
        PageWords.Of("later").Any(word => line.TrimStart(' ', '|', '•').StartsWith(word, StringComparison.OrdinalIgnoreCase));

    // What is linked elsewhere, listed or said by readers.
    private static bool IsOfTeaser(IElement element, LivePage? live)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (at.LocalName is "body" or "html")
                return false;
            if (at.LocalName is "aside" or "nav" or "footer" or "a" || live?.IsEntry(at) == true
                || (at.LocalName == "li" && at.QuerySelector("h2, h3, h4, h5") is not null)
                || IsTeaserClass(at.ClassName) || IsTeaserClass(at.Id))
                return true;
        }

        return false;
    }

    private static bool IsTeaserClass(string? name) => name is not null && TeaserClass().IsMatch(name);

    [GeneratedRegex(@"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:[/_-]|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex InPath();

    [GeneratedRegex("related|teaser|comment|sidebar|recommend|promo|most-|trending|more-",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TeaserClass();
}
