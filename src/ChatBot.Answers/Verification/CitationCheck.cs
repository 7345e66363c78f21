using ChatBot.Answers.Quoting;
using ChatBot.Answers.Verification.Quotes;
using ChatBot.Answers.Verification.Support;

namespace ChatBot.Answers.Verification;

/// <summary>
/// Which citations of a sentence hold: each says what the sentence says, or a part of it that no other one says. One that is of another
/// place, number or day is left out, and the sentence with it where it does not hold without.
/// </summary>
internal sealed class CitationCheck(SentenceSupport support)
{
    /// <summary>Of a sentence that a model wrote; empty where it does not hold.</summary>
    /// <param name="written">The sentence.</param>
    /// <param name="quotations">At least one.</param>
    /// <param name="sourceOf">What a quotation is of.</param>
    public IReadOnlyList<Quotation> OfWritten(string written, IReadOnlyList<Quotation> quotations, Func<Quotation, SourceText> sourceOf)
    {
        var sources = quotations.Select(quotation => (Quotation: quotation, Source: sourceOf(quotation))).ToList();
        if (sources.Count == 1)
            return Holds(sources) ? quotations : [];
        // What says it all by itself needs no other; a further one has to say the very same.
        if (sources.FindIndex(source => Holds([source])) is >= 0 and var first)
            return [.. sources.Where((source, place) => place == first || (Holds([source]) && SameThings.Are(written, source.Source)))
                .Select(source => source.Quotation)];
        var holds = Holds(sources);
        for (var at = sources.Count - 1; at >= 0 && sources.Count > 1; at--)
        {
            var others = sources.Where((_, place) => place != at).ToList();
            if (Holds(others))
                (sources, holds) = (others, true);
        }

        return holds ? [.. sources.Select(source => source.Quotation)] : [];

        bool Holds(List<(Quotation Quotation, SourceText Source)> cited) =>
            support.Judge(written, [.. cited.Select(source => source.Source)]).IsSupported;
    }

    /// <summary>Of a sentence that is quoted: the first is what the reader is shown, the others have to say the same.</summary>
    /// <param name="quotations">At least one.</param>
    /// <param name="sourceOf">What a quotation is of.</param>
    public IReadOnlyList<Quotation> OfQuoted(IReadOnlyList<Quotation> quotations, Func<Quotation, SourceText> sourceOf)
    {
        if (quotations.Count == 1)
            return quotations;
        var shown = quotations[0].Quote;
        var folded = FoldedText.Of(shown);
        return [.. quotations.Where((quotation, place) => place == 0 || FoldedText.Of(quotation.Quote) == folded
            || (sourceOf(quotation) is var source && SameThings.Are(shown, source) && support.Judge(shown, [source]).IsSupported))];
    }
}
