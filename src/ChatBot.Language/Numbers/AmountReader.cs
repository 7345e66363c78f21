using ChatBot.Language.Numbers.Reading;
using ChatBot.Language.Numbers.Units;

namespace ChatBot.Language.Numbers;

/// <summary>
/// Reads every number of a sentence, written in digits or words: counts, money, measures, shares, ranges, ages, scores, times of day,
/// ordinals and years that stand alone. No number are "one" as a pronoun, "second" as a time, "no one" and "first of all".
/// </summary>
public static class AmountReader
{
    private const int YoungestBetweenCommas = 10;
    private const int Oldest = 120;

    /// <summary>Whether a folded word is a number or part of one.</summary>
    public static bool IsNumeric(string word) => NumberTable.IsNumeric(word);

    /// <summary>Whether a folded word may tell how many, if only loosely: a number or part of one, a fraction, "both", "several".</summary>
    public static bool MayTellHowMany(string word) => NumberTable.MayTellHowMany(word);

    /// <summary>What a folded word measures as a unit: "time" of "weeks"; empty of what is no unit.</summary>
    public static string MeasureOf(string word) => UnitTable.KindOf(UnitTable.OfLetters(word) ?? "");

    /// <summary>The numbers in order, none of which share a word; those of dates left out.</summary>
    public static IReadOnlyList<Amount> Read(ReadSentence text) => Read(text, withDates: false);

    /// <param name="text">The sentence.</param>
    /// <param name="withDates">Whether the numbers of dates count too.</param>
    public static IReadOnlyList<Amount> Read(ReadSentence text, bool withDates)
    {
        var found = new List<Amount>();
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            if (One(at) is not { } amount)
                continue;
            if (PairReader.SecondAt(text, amount.Last) is >= 0 and var next && text.IsDated(at) == text.IsDated(next)
                && One(next) is { } second && PairReader.Join(text, amount, second) is { } both)
                amount = both;
            found.Add(amount);
            at = amount.Last;
        }

        return TotalReader.Mark(text, found);

        Amount? One(int at) => !withDates && text.IsDated(at) ? null : ReadAt(text, at);
    }

    private static Amount? ReadAt(ReadSentence text, int first)
    {
        var word = text.Tokens[first].Word;
        if (word == "no")
            return IsNone(text, first) ? Describe(text, first, new(0, first, false, AmountKind.None)) : null;
        if (NumberTable.Vague.TryGetValue(word, out var scale))
            return Describe(text, first, new(scale, first, true, AmountKind.Vague));
        if (NumberTable.Open.ContainsKey(word) && text.ScaleAt(first + 1) is { } several)
            return Describe(text, first, new(several, first + 1, true, AmountKind.Vague));
        if (NumberTable.Times.TryGetValue(word, out var times))
            return word != "once" || text.WordAt(first + 1) is "a" or "per" or "every"
                ? Describe(text, first, new(times, first, false, AmountKind.Cardinal, "time")) : null;
        if (OrdinalReader.At(text, first) is { } place)
            return Describe(text, first, new(place.Value, place.Last, false, AmountKind.Ordinal));
        if (SpokenNumber.At(text, first) is { HasScale: true } scaled)
            return Describe(text, first, scaled);
        if (HalfHour(text, first) is { } part)
            return part;
        if (ShareReader.At(text, first) is { } share)
            return Describe(text, first, new(share.Percentage, share.Last, false, AmountKind.Share, UnitTable.Percent));
        return char.IsAsciiDigit(word[0]) ? InDigits(text, first) : InWords(text, first);
    }

    private static Amount? InDigits(ReadSentence text, int first)
    {
        if (ClockReader.At(text, first) is { } time)
            return Describe(text, first, new(time.Minutes, time.Last, false, AmountKind.Clock, time.Half));
        var isMoney = UnitTable.Before(text.Text, text.Tokens[first].Range.Start) is not null;
        return WrittenNumber.At(text, first, isMoney) is { } run ? Describe(text, first, run) : null;
    }

    private static Amount? InWords(ReadSentence text, int first)
    {
        if (SpokenNumber.At(text, first) is not { } run || (text.WordAt(first) == "one" && run.Last == first && !CountsOne(text, first)))
            return null;
        if (text.WordAt(first) == "a" && text.WordAt(first + 1) == "couple")
            return text.WordAt(run.Last + 1) is "of" || UnitTable.Behind(text, run.Last).Unit.Length > 0
                ? Describe(text, first, run) with { Precision = Precision.About } : null;
        return Describe(text, first, run);
    }

    // "Half an hour", "a year and a half".
    private static Amount? HalfHour(ReadSentence text, int first)
    {
        if (text.WordAt(first) == "half" && text.WordAt(first + 1) is "an" or "a"
            && UnitTable.Behind(text, first + 1) is { Unit.Length: > 0 } half && half.Unit != UnitTable.Percent)
            return Describe(text, first, new(0.5, first + 1, false, AmountKind.Cardinal));
        if (text.WordAt(first) is not ("a" or "an" or "one") || UnitTable.Behind(text, first) is not { Unit.Length: > 0 } one
            || !text.Reads(one.Last + 1, "and", "a", "half"))
            return null;
        return Describe(text, first, new(1.5, one.Last + 3, false, AmountKind.Cardinal, one.Unit));
    }

    private static Amount Describe(ReadSentence text, int first, NumberRun run)
    {
        var start = text.Tokens[first].Range.Start;
        var (unit, unitLast, kind, value) = (run.Unit, run.Last, run.Kind, run.Value);
        if (UnitTable.Before(text.Text, start) is { } currency && kind is AmountKind.Cardinal or AmountKind.Vague)
            (unit, start) = (currency.Unit, start - currency.Length);
        else if (unit.Length == 0 && kind is AmountKind.Cardinal or AmountKind.Vague or AmountKind.None)
            (unit, unitLast) = UnitTable.Behind(text, run.Last);
        while (first > 0 && text.Tokens[first - 1].Range.End > start)
            first--;
        if (IsAge(text, first, unitLast, value, unit) && kind == AmountKind.Cardinal)
            (kind, unit, unitLast) =
                (AmountKind.Age, UnitTable.Year, text.Reads(unitLast + 1, "of", "age") ? unitLast + 2 : text.WordAt(unitLast + 1) is "old"
                    ? unitLast + 1 : unitLast);
        else if (UnitTable.KindOf(unit) == "share" && kind == AmountKind.Cardinal)
            kind = AmountKind.Share;
        if (IsBelowZero(text, first) && kind is AmountKind.Cardinal or AmountKind.Share)
            value = -value;
        var (precision, bound) = kind is AmountKind.Ordinal or AmountKind.None ? (Precision.Exact, first)
            : PrecisionReader.Before(text, first, unit, unitLast + 1);
        if (precision == Precision.Exact && kind is AmountKind.Cardinal or AmountKind.Share or AmountKind.Age)
            precision = PrecisionReader.Behind(text, run.Last, unitLast);
        var range = TextRange.Between(start, text.Tokens[run.Last].Range.End);
        return new(value, run.High ?? value, kind, precision, unit, bound, first, run.Last, range,
            TextRange.Between(start, text.Tokens[unitLast].Range.End), run.HasScale);
    }

    // "45 years old", "45-year-old", "aged 45", "at the age of 45", "Petkov, 45,".
    private static bool IsAge(ReadSentence text, int first, int unit, double value, string name)
    {
        if (name == UnitTable.Year && (text.WordAt(unit + 1) is "old" or "olds" || text.Reads(unit + 1, "of", "age")))
            return true;
        if (name.Length > 0 || value is < 0 or > Oldest)
            return false;
        if (text.WordAt(first - 1) is "aged" or "age" || text.Reads(first - 2, "age", "of"))
            return true;
        return value >= YoungestBetweenCommas && first > 0 && text.Tokens[first - 1].IsCapitalised && text.Between(first - 1) is ", "
            && text.Between(unit) is [',', ..];
    }

    private static bool IsBelowZero(ReadSentence text, int first)
    {
        if (text.WordAt(first - 1) == "minus")
            return true;
        var start = text.Tokens[first].Range.Start;
        return start > 0 && text.Text[start - 1] is '-' or '−' && (start == 1 || text.Text[start - 2] is ' ' or '(');
    }

    // "No survivors", not "no longer" or "no other".
    private static bool IsNone(ReadSentence text, int at) =>
        at + 1 < text.Tokens.Count && !text.EndsClause(at) && text.Between(at) is " " && !text.Tokens[at + 1].IsFunctionWord
        && !text.Tokens[at + 1].IsCapitalised
        && text.WordAt(at + 1) is not ("longer" or "doubt" or "matter" or "wonder" or "sooner" or "fewer");

    // "One" counts before a noun: "one person", not "one of", "the one who", "one day".
    private static bool CountsOne(ReadSentence text, int at) =>
        at + 1 < text.Tokens.Count && !text.EndsClause(at) && !text.Tokens[at + 1].IsFunctionWord && !text.Tokens[at + 1].IsCapitalised
        && text.WordAt(at + 1) is not ("day" or "another")
        && text.WordAt(at - 1) is not ("no" or "the" or "this" or "that" or "any" or "every" or "each");
}
