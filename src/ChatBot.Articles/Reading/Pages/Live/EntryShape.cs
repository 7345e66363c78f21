using AngleSharp.Dom;

namespace ChatBot.Articles.Reading.Pages.Live;

/// <summary>What tells an entry of a live blog from a teaser and from a comment: how much it says of its own.</summary>
internal sealed class EntryShape
{
    private const int LongestControl = 60;

    private readonly OwnLinks links;
    private readonly EntryMarks marks;
    private bool isBehindTime;
    private (int Own, int Linked)? headline;

    private EntryShape(EntryMarkup entry, OwnLinks links, EntryMarks marks)
    {
        (this.links, this.marks) = (links, marks);
        isBehindTime = entry.Marks[0] == entry.Element;
        Walk(entry.Element, isLinked: false);
    }

    /// <summary>Letters that are no part of a link to elsewhere.</summary>
    public int Own { get; private set; }

    public int Linked { get; private set; }

    /// <summary>Letters before its time.</summary>
    public int Before { get; private set; }

    /// <summary>Whether it leads on to another page that tells more.</summary>
    public bool IsTeaser => leadsOn || (headline is { } head ? head.Linked > head.Own : Linked > Own);

    /// <summary>Whether readers can answer it, as they can a comment.</summary>
    public bool CanBeAnswered { get; private set; }

    private bool leadsOn;

    public static EntryShape Of(EntryMarkup entry, OwnLinks links, EntryMarks marks) => new(entry, links, marks);

    /// <summary>Recurses; the reader has checked the depth of the page.</summary>
    private void Walk(INode node, bool isLinked)
    {
        if (node is IText text)
        {
            Count(text.Data.Count(char.IsLetterOrDigit), isLinked);
            return;
        }

        if (node is not IElement element || element.LocalName is "script" or "style" or "noscript" or "template" or "svg" or "figcaption")
            return;
        if (marks.Contains(element) && (element.LocalName == "time" || element.ChildElementCount == 0 || EntryStamp.IsAll(element)))
        {
            isBehindTime = true;
            return;
        }

        if (IsControl(element) && ShortText.Of(element, LongestControl) is { } words)
        {
            var bare = words.ToLowerInvariant().Trim(" .…»›>→()0123456789".ToCharArray());
            CanBeAnswered |= PageWords.Of("reply").Contains(bare);
            leadsOn |= links.LeadsElsewhere(element) && PageWords.Of("onward").Contains(bare);
        }

        if (element.LocalName is "button" or "select" or "textarea")
            return;
        var (own, linked, isHeading) = (Own, Linked, headline is null && element.LocalName is ['h', >= '1' and <= '6']);
        foreach (var child in element.ChildNodes)
            Walk(child, isLinked || links.LeadsElsewhere(element));
        if (isHeading)
            headline = (Own - own, Linked - linked);
    }

    private void Count(int letters, bool isLinked)
    {
        Own += isLinked ? 0 : letters;
        Linked += isLinked ? letters : 0;
        Before += isBehindTime ? 0 : letters;
    }

    private static bool IsControl(IElement element) =>
        element.LocalName is "a" or "button" || element.GetAttribute("role") is "button";
}
