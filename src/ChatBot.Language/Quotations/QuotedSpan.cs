namespace ChatBot.Language.Quotations;

/// <summary>Words of one paragraph in quotation marks.</summary>
/// <param name="Range">With the marks.</param>
/// <param name="IsClosed">False where no mark closes it in its paragraph.</param>
/// <param name="GoesOn">Whether the next paragraph opens with a mark again because the quotation goes on in it; else a mark that is missing
/// was lost.</param>
public readonly record struct QuotedSpan(TextRange Range, bool IsClosed, bool GoesOn = false);
