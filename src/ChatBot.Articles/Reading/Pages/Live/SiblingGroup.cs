using AngleSharp.Dom;

namespace ChatBot.Articles.Reading.Pages.Live;

/// <summary>Siblings of like shape, each with a time: three or more that share their name, and a class or the name of an
/// attribute.</summary>
/// <param name="Parent">What they are the children of.</param>
/// <param name="Mark">The class or the attribute that they share; null where they have none.</param>
/// <param name="Members">In the order of the page.</param>
internal sealed record SiblingGroup(IElement Parent, string? Mark, IReadOnlyList<EntryMarkup> Members)
{
    private const int Fewest = 3;

    /// <summary>The groups of a page.</summary>
    public static IReadOnlyList<SiblingGroup> Of(IReadOnlyList<EntryMarkup> timed) =>
        [.. timed.Where(entry => entry.Element is { LocalName: "article" or "section" or "div" or "li", ParentElement: not null })
            .GroupBy(entry => (entry.Element.ParentElement!, entry.Element.LocalName))
            .Where(siblings => siblings.Count() >= Fewest).Select(siblings => Alike([.. siblings])).OfType<SiblingGroup>()];

    /// <summary>The members of all groups of the page that are like this one: of a live blog whose days stand apart.</summary>
    public IReadOnlyList<EntryMarkup> WithOthersOf(IReadOnlyList<EntryMarkup> timed) =>
        [.. timed.Where(entry => entry.Element.LocalName == Members[0].Element.LocalName && entry.Element.ParentElement is { } parent
            && (parent == Parent || (Mark is not null && IsLike(parent))) && (Mark is null || Marks(entry.Element).Contains(Mark)))];

    private static SiblingGroup? Alike(IReadOnlyList<EntryMarkup> siblings)
    {
        var shared = siblings.SelectMany(entry => Marks(entry.Element)).GroupBy(mark => mark, StringComparer.Ordinal)
            .Where(mark => mark.Count() >= Fewest).MaxBy(mark => mark.Count())?.Key;
        var parent = siblings[0].Element.ParentElement!;
        if (shared is null)
            return siblings[0].Element.LocalName == "div" ? null : new(parent, null, siblings);
        return new(parent, shared, [.. siblings.Where(entry => Marks(entry.Element).Contains(shared))]);
    }

    private bool IsLike(IElement parent) => parent.LocalName == Parent.LocalName && parent.ClassName == Parent.ClassName;

    private static IEnumerable<string> Marks(IElement element) => element.ClassList.Distinct(StringComparer.Ordinal)
        .Concat(element.Attributes.Select(attribute => attribute.LocalName)
            .Where(name => name.StartsWith("data-", StringComparison.Ordinal)));
}
