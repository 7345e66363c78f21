namespace ChatBot.Language.Numbers;

/// <summary>Whether two numbers can both be true of one thing at one time. Two sure numbers that differ cannot; "at least 12" and "14"
/// differ too, as one is the older report.</summary>
internal static class AmountAgreement
{
    private const double Farthest = 1.25;

    public static bool Holds(Amount one, Amount other)
    {
        if (Rounding.AreSame(one.Value, other.Value) && Rounding.AreSame(one.High, other.High))
            return true;
        if (one.Kind is AmountKind.Vague || other.Kind is AmountKind.Vague)
            return true;
        var (less, more) = one.Value < other.Value ? (one, other) : (other, one);
        if ((less.IsRange || more.IsRange)
            && new AmountBounds(less.Value, less.High, false, false).Overlaps(new(more.Value, more.High, false, false)))
            return true;
        var isNear = more.Value <= less.High * Farthest;
        if (IsRough(less) || IsRough(more) || less.Precision is Precision.Over || more.Precision is Precision.Under or Precision.AtMost)
            return isNear;
        return more.Value - less.High < Math.Max(Rounding.UnitOf(less.High), Rounding.UnitOf(more.Value));
    }

    private static bool IsRough(Amount amount) => amount.Precision is Precision.About or Precision.Nearly;
}
