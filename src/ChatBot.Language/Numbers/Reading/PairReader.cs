namespace ChatBot.Language.Numbers.Reading;

/// <summary>Joins two numbers that stand for one: a range ("10 to 12", "10-12", "between 10 and 12", "two or three") or a score
/// ("3-2").</summary>
internal static class PairReader
{
    /// <summary>Words between the numbers of a range, and how many of them.</summary>
    public static int SecondAt(ReadSentence text, int last)
    {
        if (last + 1 >= text.Tokens.Count)
            return -1;
        if (IsDash(text.Between(last)) && char.IsAsciiDigit(text.WordAt(last)[0])
            && (char.IsAsciiDigit(text.WordAt(last + 1)[0]) || NumberTable.Cardinals.ContainsKey(text.WordAt(last + 1))))
            return last + 1;
        return text.WordAt(last + 1) is "to" or "and" or "or" && text.IsJoined(last) && last + 2 < text.Tokens.Count
            && !text.EndsClause(last + 1) ? last + 2 : -1;
    }

    // "10-12", "10 – 12", "$10-$12".
    private static bool IsDash(ReadOnlySpan<char> between) =>
        between.TrimEnd("$£€") is "-" or "–" or "‑" or " - " or " – " or " -- " or "--";

    /// <summary>The two as one, or null where they are two.</summary>
    public static Amount? Join(ReadSentence text, Amount first, Amount second)
    {
        if (!AreAlike(first, second))
            return null;
        var before = text.WordAt(first.First - 1);
        var between = second.First == first.Last + 1 ? "-" : text.WordAt(second.First - 1);
        if (IsScore(text, first, second, before, between))
            return Both(first, second, AmountKind.Score);
        var low = WithScaleOf(second, first);
        // "$5 to 3 million people" is a sum and a number of people.
        if (low.Value >= second.Value || (second.HasScale && !low.HasScale && low.Value < 1000))
            return null;
        return between switch
        {
            // "Rose from 10 to 12" tells of two numbers.
            "to" when before is not "from" => Both(low, second, low.Kind),
            "and" when before is "between" => Both(low, second, low.Kind),
            "or" when second.Value - low.Value == 1 && second.Value <= 10 => Both(low, second, low.Kind),
            "-" when low.Value > 0 => Both(low, second, low.Kind),
            _ => null,
        };
    }

    private static bool AreAlike(Amount first, Amount second) =>
        first is { Kind: AmountKind.Cardinal or AmountKind.Share, IsRange: false }
        && second is { Kind: AmountKind.Cardinal or AmountKind.Share or AmountKind.Age, IsRange: false, Precision: Precision.Exact }
        && (first.Unit.Length == 0 || first.Unit == second.Unit || (first.IsMoney && second.Unit.Length == 0));

    // "Won 3-2", "a 5-4 ruling"; "lost 3-2" falls, so that it is no range in any case.
    private static bool IsScore(ReadSentence text, Amount first, Amount second, string before, string between)
    {
        if (first.Unit.Length > 0 || second.Unit.Length > 0 || first.HasScale || second.HasScale || first.Value != Math.Floor(first.Value))
            return false;
        var isTold = NumberTable.Tells("score", text.WordAt(second.Last + 1)) || NumberTable.Tells("score", before)
            || (before is "by" or "a" && NumberTable.Tells("score", text.WordAt(first.First - 2)));
        return between == "-" ? isTold || first.Value >= second.Value
            : between == "to" && first.Value >= second.Value && before is "by" or "a";
    }

    // "10 to 12 million" are millions both.
    private static Amount WithScaleOf(Amount second, Amount first)
    {
        if (first.HasScale || !second.HasScale || first.Value >= 1000)
            return first;
        var scale = NumberTable.Scales.Values.Where(scale => scale > 12 && scale <= second.Value).DefaultIfEmpty(1).Max();
        return first.Value * scale < second.Value
            ? first with { Value = first.Value * scale, High = first.Value * scale, HasScale = true } : first;
    }

    private static Amount Both(Amount low, Amount second, AmountKind kind)
    {
        var unit = second.Unit.Length > 0 ? second.Unit : low.Unit;
        return new(low.Value, second.Value, kind == AmountKind.Score ? kind : second.Kind, low.Precision, unit, low.Bound, low.First,
            second.Last,
            TextRange.Between(low.Range.Start, second.Range.End), TextRange.Between(low.Range.Start, second.Whole.End), low.HasScale
            || second.HasScale);
    }
}
