using ChatBot.Language.Marks;

namespace ChatBot.Language.Quotations;

/// <summary>A quotation mark where it stands.</summary>
/// <param name="Range">One character, or the two apostrophes that some write for a double mark.</param>
/// <param name="Kind">What mark it is.</param>
/// <param name="Shape">What its neighbours say of it.</param>
internal readonly record struct SeenMark(TextRange Range, QuoteMark Kind, MarkShape Shape)
{
    /// <summary>Whether it closes: by its kind, or by where it stands.</summary>
    public bool IsClosing => !Kind.MayOpen || Shape is MarkShape.Closing;
}
