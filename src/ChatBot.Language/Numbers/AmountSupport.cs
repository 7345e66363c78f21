using ChatBot.Language.Numbers.Units;

namespace ChatBot.Language.Numbers;

/// <summary>
/// Whether a source's number bears out a written one. What a reader would call false is not borne out:
/// a bound turned, moved or let go ("at least 40" as "40", "more than 40" or "up to 40"), a bound put where there is none ("about 40" as
/// "at least 40"), "nearly 40" as "more than 40", an "exactly" that the source does not know, a number out of a range. True and borne out
/// are the same amount in other words ("a dozen", "12"), one that is rounded and says so ("about 200" of 212), or is rounded by its scale
/// ("1.4 million"), a bound that is near and follows ("more than 200" of 212, "at least 40" of "more than 40"), and "about 40" written as a
/// plain round 40.
/// </summary>
internal static class AmountSupport
{
    // "More than 200" may be said of 212; of 900 it would be true and tell the reader something else.
    private const double Farthest = 1.25;

    public static bool Holds(Amount source, Amount written)
    {
        if (!HasSameUnit(source, written))
            return false;
        return (source.Kind, written.Kind) switch
        {
            (AmountKind.Vague, _) or (_, AmountKind.Vague) => IsVaguely(source, written),
            (AmountKind.Score, _) or (_, AmountKind.Score) => IsScored(source, written),
            (AmountKind.Clock, _) or (_, AmountKind.Clock) => IsSameTime(source, written),
            (AmountKind.Ordinal, _) or (_, AmountKind.Ordinal) => source.Kind == written.Kind && source.Value.Equals(written.Value),
            (AmountKind.Year, _) or (_, AmountKind.Year) => IsInYear(source, written),
            _ => source.IsRange || written.IsRange ? IsInRange(source, written) : IsBorneOut(source, written),
        };
    }

    // An age or a length of time may be written without its unit, a sum or a share never lacks it; a sign may be left out in writing.
    private static bool HasSameUnit(Amount source, Amount written)
    {
        if (source.Kind == AmountKind.Clock || written.Kind == AmountKind.Clock || source.Unit == written.Unit || written.Unit.Length == 0)
            return true;
        if (source.Unit.Length == 0)
            return written.HasScale || !(written.IsMoney || written.Kind == AmountKind.Share);
        return UnitTable.MayBeSame(source.Unit, written.Unit);
    }

    // "Dozens" may be said of 24 and more, not the other way round.
    private static bool IsVaguely(Amount source, Amount written)
    {
        if (source.Kind == written.Kind)
            return source.Value.Equals(written.Value);
        return written.Kind == AmountKind.Vague && source.Value >= 2 * written.Value && source.Value < 100 * written.Value
            && source.Precision is not (Precision.Under or Precision.AtMost);
    }

    // Of a "780-72 vote" 780 were in favour.
    private static bool IsScored(Amount source, Amount written) => source.Kind == written.Kind
        ? source.Value.Equals(written.Value) && source.High.Equals(written.High)
        : source.Kind == AmountKind.Score && written is { Precision: Precision.Exact, IsRange: false }
        && (written.Value.Equals(source.Value) || written.Value.Equals(source.High));

    // 1994 lies in the 1990s; a year is no number near another.
    private static bool IsInYear(Amount source, Amount written) =>
        AmountBounds.Of(source with { Precision = Precision.Exact }) is var known
        && (AmountBounds.Of(written with { Precision = Precision.Exact }) is var said && known.Equals(said)
            ? Follows(source.Precision, written.Precision) : source.Kind == written.Kind && written.IsRange && said.Contains(known));

    private static bool IsSameTime(Amount source, Amount written)
    {
        if (source.Kind == AmountKind.Clock && written.Kind == AmountKind.Clock)
            return source.Value.Equals(written.Value)
                || ((source.Unit.Length == 0 || written.Unit.Length == 0) && source.Value % 720 == written.Value % 720);
        // "At ten" of "10 a.m.": what is left out is not said otherwise.
        return source.Kind == AmountKind.Clock && written is { Unit.Length: 0, Kind: AmountKind.Cardinal }
            && source.Value % 720 == written.Value * 60 % 720;
    }

    private static bool IsInRange(Amount source, Amount written)
    {
        if (source.IsRange && written.IsRange)
            return Rounding.AreSame(source.Value, written.Value) && Rounding.AreSame(source.High, written.High)
                && Follows(source.Precision, written.Precision);
        if (written.Precision is Precision.Exact or Precision.Precise && !written.IsRange)
            return false;
        var (least, most) = (Math.Min(source.Value, written.Value), Math.Max(source.High, written.High));
        return most <= least * 2 && AmountBounds.Of(written).Contains(AmountBounds.Of(source));
    }

    private static bool IsBorneOut(Amount source, Amount written)
    {
        if (Rounding.AreSame(source.Value, written.Value))
            return Follows(source.Precision, written.Precision);
        return written.Precision switch
        {
            Precision.Precise => false,
            Precision.Exact or Precision.Throughout =>
                IsEven(source.Precision) && written.HasScale && Rounding.Digits(written.Value) >= 2 && IsRoundedIn(source, written),
            Precision.About => IsEven(source.Precision)
                && (IsRoundedIn(source, written)
                    || (IsRounder(source, written)
                        && Math.Abs(source.Value - written.Value) <= AmountBounds.Rough * Math.Abs(source.Value))),
            Precision.Nearly => IsEven(source.Precision) && IsRounder(source, written) && source.Value < written.Value
                && source.Value * (1 + AmountBounds.Rough) >= written.Value,
            Precision.Over or Precision.AtLeast =>
                source.Value <= written.Value * Farthest && IsRounder(source, written)
                && AmountBounds.Of(written).Contains(AmountBounds.Of(source)),
            _ => source.Value * Farthest >= written.Value && IsRounder(source, written)
                && AmountBounds.Of(written).Contains(AmountBounds.Of(source)),
        };
    }

    // Of one and the same number: whether what the source says of it makes true what is written of it.
    private static bool Follows(Precision source, Precision written) => (source, written) switch
    {
        _ when source == written => true,
        (Precision.Exact or Precision.Precise,
            Precision.Exact or Precision.Precise or Precision.About or Precision.AtLeast or Precision.AtMost) => true,
        (Precision.Exact or Precision.Precise or Precision.Over or Precision.AtLeast, Precision.Throughout) => true,
        (Precision.Throughout, Precision.Exact or Precision.Over or Precision.AtLeast) => true,
        (Precision.About, Precision.Exact) => true,
        (Precision.Nearly, Precision.Exact or Precision.About or Precision.Under or Precision.AtMost) => true,
        (Precision.Over, Precision.AtLeast) or (Precision.Under, Precision.AtMost) => true,
        _ => false,
    };

    private static bool IsEven(Precision precision) =>
        precision is Precision.Exact or Precision.Precise or Precision.About or Precision.Nearly;

    private static bool IsRoundedIn(Amount source, Amount written) =>
        IsRounder(source, written) && Rounding.To(source.Value, Rounding.Digits(written.Value)).Equals(written.Value);

    // Nobody rounds 212 to 214.
    private static bool IsRounder(Amount source, Amount written) =>
        written.HasScale || Rounding.Digits(written.Value) <= Math.Min(2, Rounding.Digits(source.Value));
}
