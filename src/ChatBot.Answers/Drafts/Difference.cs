using ChatBot.Answers.Quoting;

namespace ChatBot.Answers.Drafts;

/// <summary>That a sentence differs from another one of the same draft.</summary>
/// <param name="Kind">In which words it is said.</param>
/// <param name="From">The first quotation of the other sentence.</param>
public sealed record Difference(ContrastKind Kind, Quotation From);
