namespace ChatBot.Language.Interviews;

/// <summary>
/// What is quoted of an interview: of answers what stands behind the name or letter before them, where it is said otherwise who speaks. A
/// question tells nothing, and is quoted only together with its answer.
/// </summary>
internal static class InterviewUnits
{
    /// <param name="sentences">The sentences of the text in order.</param>
    /// <param name="units">What is quoted of each where no interview is thought of.</param>
    /// <param name="interview">The interview.</param>
    /// <param name="isToldOtherwise">Whether the label before an answer can be left out.</param>
    public static IReadOnlyList<TextRange?> Of(
        IReadOnlyList<TextRange> sentences, IReadOnlyList<TextRange?> units, Interview interview, Func<Exchange, bool> isToldOtherwise)
    {
        var (changed, exchange) = (units.ToArray(), 0);
        var exchanges = interview.Exchanges;
        for (var at = 0; at < changed.Length; at++)
        {
            while (exchange + 1 < exchanges.Count && sentences[at].Start >= exchanges[exchange].Told.End)
                exchange++;
            if (changed[at] is not { } unit)
                continue;
            var (asked, told) = (exchanges[exchange].Asked, exchanges[exchange].Told);
            if (unit.Overlaps(asked))
                changed[at] = null;
            else if (unit.Start >= exchanges[exchange].Start && unit.Start < told.Start && isToldOtherwise(exchanges[exchange]))
                changed[at] = unit.End > told.Start ? TextRange.Between(told.Start, unit.End) : null;
        }

        return changed;
    }
}
