namespace ChatBot.Language.Numbers.Reading;

/// <summary>Reads of how many something is a part: "11 of the then 12 states", "eleven out of some 40", "most of the original
/// nine".</summary>
internal static class TotalReader
{
    // "Three of what is left of its original founding nine" is written by nobody: so many words may stand between "of" and the number.
    private const int MostBetween = 4;

    /// <summary>The numbers with what each is a part of, and those told apart that only say so.</summary>
    public static IReadOnlyList<Amount> Mark(ReadSentence text, IReadOnlyList<Amount> amounts)
    {
        Amount[]? marked = null;
        for (var number = 0; number < amounts.Count; number++)
        {
            if (amounts[number] is not { Kind: AmountKind.Cardinal, IsRange: false, IsMoney: false } total
                || PartBefore(text, total.Bound) is not (>= 0 and var word))
                continue;
            var part = number - 1;
            while (part >= 0 && amounts[part].Last > word)
                part--;
            var isNumber = part >= 0 && amounts[part].Last == word;
            if (isNumber ? !IsPart(amounts[part], total) : !NumberTable.Tells("part", text.WordAt(word)))
                continue;
            marked ??= [.. amounts];
            marked[number] = total with { IsTotal = true };
            if (isNumber)
                marked[part] = marked[part] with { OutOf = total.Value };
        }

        return marked ?? amounts;
    }

    private static bool IsPart(Amount part, Amount total) =>
        part.Kind is AmountKind.Share
        || (part.Kind is AmountKind.Cardinal && part.High <= total.Value && (part.Unit.Length == 0 || part.Unit == total.Unit));

    // The word before "of" or "out of", behind which the number stands; -1 where it stands behind something else.
    private static int PartBefore(ReadSentence text, int first)
    {
        var at = first - 1;
        while (at >= 0 && first - at <= MostBetween && text.IsJoined(at) && NumberTable.Tells("total", text.WordAt(at)))
            at--;
        if (at < 1 || text.WordAt(at) != "of" || !text.IsJoined(at) || !text.IsJoined(at - 1))
            return -1;
        return text.WordAt(at - 1) != "out" ? at - 1 : at > 1 && text.IsJoined(at - 2) ? at - 2 : -1;
    }
}
