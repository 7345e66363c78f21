using ChatBot.Language.Numbers;

namespace ChatBot.Answers.Agreement;

/// <summary>A number of something: "at least 12 people were killed".</summary>
/// <param name="Value">How many.</param>
/// <param name="Precision">How exactly.</param>
/// <param name="Unit">Terms of the words right behind the number; "percent" or a sign of currency among them. Empty where none follows.</param>
/// <param name="Measure">What is counted, where it is one of the known measures, such as the dead; else null.</param>
/// <param name="Clause">Terms of the clause it stands in, without numbers and function words.</param>
public sealed record Quantity(double Value, Precision Precision, IReadOnlySet<string> Unit, string? Measure, IReadOnlySet<string> Clause)
{
    /// <summary>Whether both can be true of one thing at one time: equal, rounded, or said to be rough.</summary>
    public bool IsCompatibleWith(Quantity other)
    {
        if (Value.Equals(other.Value))
            return true;
        var (less, more) = Value < other.Value ? (this, other) : (other, this);
        if (less.Precision is Precision.About || more.Precision is Precision.About)
            return more.Value <= less.Value * 1.25;
        if (less.Precision is Precision.Over || more.Precision is Precision.Under)
            return more.Value <= less.Value * 1.25;
        var rounding = Math.Max(Rounding(less.Value), Rounding(more.Value));
        return more.Value - less.Value < rounding;
    }

    // 1,400,000 may stand for 1,397,212, and 200 for 212, but 10 is no way to write 12.
    private static double Rounding(double value)
    {
        var unit = 1.0;
        while (unit * 10 <= value && value % (unit * 10) == 0)
            unit *= 10;
        return unit >= 100 ? unit : 0;
    }
}
