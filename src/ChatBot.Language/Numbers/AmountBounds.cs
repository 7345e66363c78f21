namespace ChatBot.Language.Numbers;

/// <summary>Between which numbers a phrase says that a number lies.</summary>
/// <param name="Low">The least; minus infinity where none is said.</param>
/// <param name="High">The most; infinity where none is said.</param>
/// <param name="IsLowOpen">Whether the least itself is left out: "more than 40".</param>
/// <param name="IsHighOpen">Whether the most itself is left out: "fewer than 40", "nearly 40".</param>
internal readonly record struct AmountBounds(double Low, double High, bool IsLowOpen, bool IsHighOpen)
{
    /// <summary>How far "about" and "nearly" reach, of the number itself.</summary>
    public const double Rough = 0.1;

    public static AmountBounds Of(Amount amount)
    {
        var (low, high) = (amount.Value, amount.High);
        var (slackLow, slackHigh) = (Rough * Math.Abs(low), Rough * Math.Abs(high));
        return amount.Precision switch
        {
            Precision.About => new(low - slackLow, high + slackHigh, false, false),
            Precision.Nearly => new(low - slackLow, high, false, true),
            Precision.Over => new(low, double.PositiveInfinity, true, false),
            Precision.AtLeast => new(low, double.PositiveInfinity, false, false),
            Precision.Under => new(double.NegativeInfinity, high, false, true),
            Precision.AtMost => new(double.NegativeInfinity, high, false, false),
            _ => new(low, high, false, false),
        };
    }

    /// <summary>Whether all that the other admits is admitted here too.</summary>
    public bool Contains(AmountBounds other) =>
        (other.Low > Low || (other.Low.Equals(Low) && (!IsLowOpen || other.IsLowOpen)))
        && (other.High < High || (other.High.Equals(High) && (!IsHighOpen || other.IsHighOpen)));

    public bool Overlaps(AmountBounds other) => Low <= other.High && other.Low <= High;
}
