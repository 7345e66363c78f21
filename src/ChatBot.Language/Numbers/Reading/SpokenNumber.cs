namespace ChatBot.Language.Numbers.Reading;

/// <summary>
/// Adds number words up as they are said: tens and ones, hundreds, then each scale smaller than the one before. "Nineteen thousand four
/// hundred" is 19 thousands and 4 hundreds; what cannot follow begins another number.
/// </summary>
internal static class SpokenNumber
{
    private const int Hundred = 100;

    /// <summary>The number whose first word stands at a place; null where none begins there.</summary>
    public static NumberRun? At(ReadSentence text, int first)
    {
        if (Leading(text, first) is { } lead)
            return Scaled(text, lead.Value, lead.Last, isSpoken: true);
        if (!NumberTable.Cardinals.TryGetValue(text.WordAt(first), out var value))
            return null;
        var last = first;
        (value, last) = WithOnes(text, value, last);
        return YearIn(text, first, last, value) ?? Scaled(text, value, last, isSpoken: true);
    }

    /// <summary>A number, which digits or words began, with the halves and scales that follow it.</summary>
    public static NumberRun Scaled(ReadSentence text, double value, int last, bool isSpoken)
    {
        (value, last) = WithHalf(text, value, last);
        double total = 0, least = double.PositiveInfinity;
        var hasScale = false;
        while (true)
        {
            if (isSpoken && value < Hundred && text.Reads(last + 1, "hundred") && text.IsJoined(last))
            {
                (value, last, hasScale) = (value * Hundred, last + 1, true);
                (value, last) = WithRest(text, value, last, Hundred);
            }

            if (text.ScaleAt(last + 1) is not { } scale || scale >= least)
                break;
            (total, least, last, hasScale) = (total + (value * scale), scale, last + 1, true);
            value = 0;
            var next = NextGroup(text, last, isSpoken, least);
            if (next is null)
                break;
            (value, last) = next.Value;
        }

        return new(Math.Round(total + value, 6), last, hasScale);
    }

    // "A hundred", "a couple", "half a million", "a quarter of a million", "three quarters of a million".
    private static (double Value, int Last)? Leading(ReadSentence text, int first)
    {
        var word = text.WordAt(first);
        if (word is "a" && text.Reads(first + 1, "couple") && text.IsJoined(first))
            return (2, text.Reads(first + 2, "of") && text.ScaleAt(first + 3) is not null ? first + 2 : first + 1);
        if (word is "a" && text.ScaleAt(first + 1) is not null)
            return (1, first);
        var isCounted = NumberTable.Cardinals.TryGetValue(word, out var count);
        if ((isCounted || word is "a") && !text.IsJoined(first))
            return null;
        var part = isCounted || word is "a" ? first + 1 : first;
        if (!NumberTable.Fractions.TryGetValue(text.WordAt(part), out var parts))
            return null;
        var last = text.Reads(part + 1, "of", "a") ? part + 2 : text.Reads(part + 1, "a") || text.Reads(part + 1, "of") ? part + 1 : part;
        return text.IsJoined(part) && text.ScaleAt(last + 1) is not null ? ((isCounted ? count : 1) / parts, last) : null;
    }

    // "Twenty-one".
    private static (double Value, int Last) WithOnes(ReadSentence text, double value, int last) =>
        value is >= 20 and < Hundred && value % 10 == 0 && text.IsJoined(last)
        && NumberTable.Cardinals.TryGetValue(text.WordAt(last + 1), out var ones) && ones is > 0 and < 10
            ? (value + ones, last + 1)
            : (value, last);

    // "Two hundred and fifty", but not "one hundred and two hundred".
    private static (double Value, int Last) WithRest(ReadSentence text, double value, int last, double below)
    {
        if (!text.IsJoined(last))
            return (value, last);
        var next = text.WordAt(last + 1) == "and" && text.IsJoined(last + 1) ? last + 2 : last + 1;
        if (!NumberTable.Cardinals.TryGetValue(text.WordAt(next), out var rest) || rest < 1 || rest >= below)
            return (value, last);
        (rest, var end) = WithOnes(text, rest, next);
        return text.Reads(end + 1, "hundred") && text.IsJoined(end) ? (value, last) : (value + rest, end);
    }

    // What follows "thousand": "four hundred and six", "and six"; digits follow digits: "3 million 400 thousand".
    private static (double Value, int Last)? NextGroup(ReadSentence text, int last, bool isSpoken, double least)
    {
        if (!isSpoken || least < Hundred || !text.IsJoined(last))
            return null;
        var isAnd = text.WordAt(last + 1) == "and" && text.IsJoined(last + 1);
        var next = isAnd ? last + 2 : last + 1;
        if (!NumberTable.Cardinals.TryGetValue(text.WordAt(next), out var value) || value < 1 || value >= least)
            return null;
        (value, var end) = WithOnes(text, value, next);
        var isCounted = text.IsJoined(end) && NumberTable.Scales.TryGetValue(text.WordAt(end + 1), out var scale)
            && (scale >= least || (isAnd && scale >= Hundred));
        return isCounted ? null : (value, end);
    }

    // "Two and a half", before "million" or "years".
    private static (double Value, int Last) WithHalf(ReadSentence text, double value, int last)
    {
        if (!text.IsJoined(last) || value != Math.Floor(value))
            return (value, last);
        if (text.Reads(last + 1, "and", "a", "half"))
            return (value + 0.5, last + 3);
        if (text.Reads(last + 1, "and", "a", "quarter"))
            return (value + 0.25, last + 3);
        return text.Reads(last + 1, "and", "three", "quarters") ? (value + 0.75, last + 3) : (value, last);
    }

    // Years are said in pairs: "nineteen forty-five", "nineteen oh five", "twenty ten". "At twelve thirty" is a time of day.
    private static NumberRun? YearIn(ReadSentence text, int first, int last, double century)
    {
        if (century is < 10 or > 20 || last != first || !text.IsJoined(last) || text.Between(last) is not " ")
            return null;
        if (century < 13 && text.WordAt(first - 1) is not ("in" or "of" or "since" or "year"))
            return null;
        if (NumberTable.Noughts.ContainsKey(text.WordAt(last + 1)) && NumberTable.Cardinals.TryGetValue(text.WordAt(last + 2), out var one)
            && one is > 0 and < 10)
            return new((century * Hundred) + one, last + 2, false, AmountKind.Year);
        if (!NumberTable.Cardinals.TryGetValue(text.WordAt(last + 1), out var rest) || rest < 10)
            return null;
        (rest, var end) = WithOnes(text, rest, last + 1);
        return text.ScaleAt(end + 1) is null && !(text.IsJoined(end) && text.Between(end) is "-")
            ? new((century * Hundred) + rest, end, false, AmountKind.Year)
            : null;
    }
}
