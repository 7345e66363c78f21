using AngleSharp.Dom;

namespace ChatBot.Articles.Reading.Pages.Live;

/// <summary>An entry of a live blog in the markup of its page.</summary>
/// <param name="Element">All of it.</param>
/// <param name="Marks">The first elements in it that say a time, itself among them where an attribute of its own does; one at
/// least.</param>
internal sealed record EntryMarkup(IElement Element, IReadOnlyList<IElement> Marks)
{
    /// <summary>When it was written.</summary>
    /// <param name="near">The day around which a day without a year is looked for.</param>
    public EntryStamp Stamp(DateOnly? near)
    {
        var first = EntryStamp.Of(Marks[0], near)!;
        return first.Words.Length == 0 && Marks.Count > 1 && Marks[0].Contains(Marks[1]) && EntryStamp.Of(Marks[1], near) is { } shown
            ? first.ShownAs(shown) : first;
    }
}
