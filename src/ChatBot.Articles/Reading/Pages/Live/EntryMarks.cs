using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ChatBot.Articles.Reading.Pages.Live;

/// <summary>The elements of a page that say a time of day, and those that hold them. Linear in the page, whose depth is bounded.</summary>
internal sealed class EntryMarks
{
    private const int Most = 5_000;
    private const int MostOfEach = 3;

    private readonly Dictionary<IElement, List<IElement>> held = [];
    private readonly HashSet<IElement> marks = [];

    private EntryMarks(IHtmlDocument document)
    {
        foreach (var found in document.All.Where(MayTell).Where(element => EntryStamp.Of(element) is not null).Take(Most))
        {
            // "2:32" and "PM" may stand in elements of their own.
            var mark = found.ParentElement is { } parent && EntryStamp.IsPartOf(found, parent) ? parent : found;
            if (!marks.Add(mark))
                continue;
            for (var at = mark; at is not null && at.LocalName is not ("body" or "html"); at = at.ParentElement)
                Note(at, mark);
        }

        Timed = [.. document.All.Where(held.ContainsKey).Select(element => new EntryMarkup(element, held[element]))];
    }

    /// <summary>The elements that say a time or hold one that does, in the order of the page.</summary>
    public IReadOnlyList<EntryMarkup> Timed { get; }

    public static EntryMarks Of(IHtmlDocument document) => new(document);

    /// <summary>Whether an element says a time, and no more.</summary>
    public bool Contains(INode node) => node is IElement element && marks.Contains(element);

    private void Note(IElement element, IElement mark)
    {
        if (!held.TryGetValue(element, out var inside))
            held[element] = inside = [];
        if (inside.Count < MostOfEach)
            inside.Add(mark);
    }

    private static bool MayTell(IElement element) => element.LocalName is not ("meta" or "script" or "link" or "body" or "html")
        && (element.LocalName is "time" or "abbr"
            || element.Attributes.Any(attribute => attribute.LocalName.StartsWith("data-", StringComparison.Ordinal))
            || element.ChildNodes.Any(child => child is IText text && text.Data.AsSpan().IndexOfAnyInRange('0', '9') >= 0));
}
