namespace ChatBot.Language.Quotations;

/// <summary>Words of one paragraph in quotation marks.</summary>
/// <param name="Range">With the marks.</param>
/// <param name="IsClosed">False where the paragraph ends before the quotation does, which then goes on in the next.</param>
public readonly record struct QuotedSpan(TextRange Range, bool IsClosed);
