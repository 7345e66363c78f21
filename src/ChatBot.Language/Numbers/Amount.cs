namespace ChatBot.Language.Numbers;

/// <summary>A number as it stands in a sentence.</summary>
/// <param name="Value">How many; of "dozens" the fewest that it may mean.</param>
/// <param name="Kind">What kind of number it is.</param>
/// <param name="Precision">How exactly it is meant.</param>
/// <param name="Unit">"percent", a sign of currency, or empty.</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="HasScale">Whether it is written with "million" or the like, so that it is likely to be rounded.</param>
public sealed record Amount(double Value, AmountKind Kind, Precision Precision, string Unit, int First, int Last, bool HasScale)
{
    /// <summary>Whether a source that gives this number bears out a sentence that gives the other.</summary>
    public bool Supports(Amount written)
    {
        if (!HasSameUnit(written))
            return false;
        if (written.Kind == AmountKind.Vague || Kind == AmountKind.Vague)
            return SupportsVague(written);
        if ((Kind == AmountKind.Ordinal) != (written.Kind == AmountKind.Ordinal))
            return false;
        return !Contradicts(written.Precision) && (Value.Equals(written.Value) || IsRoundedIn(written));
    }

    private bool HasSameUnit(Amount written) => Unit == written.Unit || (written.Unit.Length == 0 && Unit.Length > 0) || (written.HasScale && Unit.Length == 0);

    private bool SupportsVague(Amount written)
    {
        if (Kind == written.Kind)
            return Value.Equals(written.Value);
        // "Dozens" may be said of 24 and more, not the other way round.
        return written.Kind == AmountKind.Vague && Value >= 2 * written.Value && Value < 100 * written.Value;
    }

    private bool Contradicts(Precision other) =>
        (IsFloor(Precision) && other == Precision.Under) || (Precision == Precision.Under && IsFloor(other));

    private static bool IsFloor(Precision precision) => precision is Precision.Over or Precision.AtLeast;

    private bool IsRoundedIn(Amount written)
    {
        if (Digits(written.Value) > Math.Min(2, Digits(Value)) && !written.HasScale)
            return false;
        if (written.Precision is Precision.Over or Precision.Under or Precision.AtLeast && written.Precision == Precision)
            return false;
        var rounded = Rounded(Value, Digits(written.Value));
        var isHedged = written.Precision != Precision.Exact;
        if (rounded.Equals(written.Value) && (isHedged || (written.HasScale && Digits(written.Value) >= 2)))
            return true;
        // "More than 200" of 212, "nearly 200" of 197.
        return written.Precision switch
        {
            Precision.Over or Precision.AtLeast => Value > written.Value && Value <= written.Value * 1.25,
            Precision.Under => Value < written.Value && Value >= written.Value * 0.75,
            Precision.About => Math.Abs(Value - written.Value) <= 0.1 * Value,
            _ => false,
        };
    }

    private static int Digits(double value)
    {
        var digits = 1;
        while (digits < 6 && !Rounded(value, digits).Equals(value))
            digits++;
        return digits;
    }

    private static double Rounded(double value, int digits)
    {
        if (value <= 0)
            return value;
        var unit = Math.Pow(10, Math.Floor(Math.Log10(value)) - digits + 1);
        return Math.Round(Math.Round(value / unit, MidpointRounding.AwayFromZero) * unit, 6);
    }
}

/// <summary>What kind of number a number is.</summary>
public enum AmountKind
{
    Cardinal,

    /// <summary>"third", "16th".</summary>
    Ordinal,

    /// <summary>"dozens", "hundreds".</summary>
    Vague,
}
