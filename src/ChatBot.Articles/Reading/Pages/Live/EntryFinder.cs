using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ChatBot.Articles.Reading.Pages.Live;

/// <summary>
/// Finds the entries of a live blog in the markup of its page: siblings of like shape, each with its own time, that say something of their
/// own, follow each other in time and stand in the article. Lists of teasers, what readers say and times with nothing but links are none.
/// </summary>
internal static partial class EntryFinder
{
    private const int MostGroups = 20;
    private const int MostEntries = 2_000;
    private const int ShortestEntry = 15;
    private const int MostBeforeTime = 300;

    /// <summary>The entries in the order of the page; none where it is no live blog.</summary>
    /// <param name="document">The page as it was parsed.</param>
    /// <param name="marks">The times in it.</param>
    /// <param name="url">Its address.</param>
    public static IReadOnlyList<EntryMarkup> Find(IHtmlDocument document, EntryMarks marks, string? url)
    {
        var groups = SiblingGroup.Of(marks.Timed);
        if (groups.Count == 0)
            return [];
        var links = new OwnLinks(url);
        var holdsHeadline = document.QuerySelectorAll("h1").SelectMany(Ancestors).ToHashSet();
        var holdsGroup = groups.SelectMany(group => Ancestors(group.Parent).Prepend(group.Parent)).ToHashSet();
        var found = groups.Where(group => IsInnermost(group, holdsGroup) && !IsBesideArticle(group, holdsHeadline))
            .OrderByDescending(group => group.Members.Count).Take(MostGroups)
            .Select(group => (Group: group, Own: OwnLetters(group.Members, links, marks)))
            .Where(group => group.Own > 0).OrderByDescending(group => group.Own).FirstOrDefault();
        return found.Group is { } group ? [.. group.WithOthersOf(marks.Timed).Take(MostEntries)] : [];
    }

    // Days of a live blog are siblings of like shape too.
    private static bool IsInnermost(SiblingGroup group, HashSet<IElement> holdsGroup) =>
        group.Members.Count(entry => holdsGroup.Contains(entry.Element)) * 2 <= group.Members.Count;

    private static bool IsBesideArticle(SiblingGroup group, HashSet<IElement> holdsHeadline)
    {
        for (var at = group.Members[0].Element; at is { LocalName: not "body" } && !holdsHeadline.Contains(at); at = at.ParentElement)
        {
            if (at.LocalName is "aside" or "nav" or "footer" || IsOfReaders(at.ClassName) || IsOfReaders(at.Id)
                || IsOfReaders(at.GetAttribute("itemtype")) || IsOfReaders(at.GetAttribute("itemprop")))
                return true;
        }

        return false;
    }

    // How much they say; nothing where they are no entries.
    private static int OwnLetters(IReadOnlyList<EntryMarkup> entries, OwnLinks links, EntryMarks marks)
    {
        var times = EntryTimes.Of([.. entries.Select(entry => entry.Stamp(null))], null);
        if (!times.AreInOrder || !times.AreClose)
            return 0;
        var shapes = entries.Select(entry => EntryShape.Of(entry, links, marks)).ToList();
        var own = shapes.Sum(shape => shape.Own);
        return !Most(shape => shape.Own >= ShortestEntry && shape.Before <= MostBeforeTime)
            || shapes.Count(shape => shape.IsTeaser) * 2 >= shapes.Count || shapes.Count(shape => shape.CanBeAnswered) * 2 >= shapes.Count
            || own < shapes.Sum(shape => shape.Linked) * 3 / 2 ? 0 : own;

        bool Most(Func<EntryShape, bool> holds) => shapes.Count(holds) * 4 >= shapes.Count * 3;
    }

    private static IEnumerable<IElement> Ancestors(IElement element)
    {
        for (var at = element.ParentElement; at is not null; at = at.ParentElement)
            yield return at;
    }

    private static bool IsOfReaders(string? name) => name is not null && ReadersName().IsMatch(name);

    [GeneratedRegex(@"(?:^|[\s/_-])(?:user-?)?(?:comments?|commentlist|disqus|replies|reply|respond|discussion|reviews?|forum)(?:$|[\s_-])"
        + "|(?:^|[a-z])(?:Comments?|Repl(?:y|ies)|Reviews?)(?:$|[A-Z_-])", RegexOptions.CultureInvariant)]
    private static partial Regex ReadersName();
}
