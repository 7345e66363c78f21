namespace ChatBot.Language.Marks;

/// <summary>A kind of quotation mark.</summary>
/// <param name="Character">The mark.</param>
/// <param name="Family">Marks of one family open and close each other.</param>
/// <param name="IsDouble">Whether it is a double mark; single ones are apostrophes as well.</param>
/// <param name="MayOpen">Whether a quotation may begin with it.</param>
/// <param name="MayClose">Whether a quotation may end with it.</param>
/// <param name="Closers">The marks that close what it opens.</param>
public sealed record QuoteMark(char Character, string Family, bool IsDouble, bool MayOpen, bool MayClose, string Closers);
