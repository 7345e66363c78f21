namespace ChatBot.Language.Numbers.Reading;

/// <summary>Words or digits that make one number.</summary>
/// <param name="Value">The number.</param>
/// <param name="Last">Its last word.</param>
/// <param name="HasScale">Whether "thousand" or the like is among them.</param>
/// <param name="Kind">A cardinal, or a year, a vague number or an ordinal where the words themselves say so.</param>
/// <param name="Unit">A unit written into its last word ("5km", "1.5m"), else empty.</param>
/// <param name="High">The most, where the words name a span of their own: 1999 of "the 1990s".</param>
internal readonly record struct NumberRun(double Value, int Last, bool HasScale, AmountKind Kind = AmountKind.Cardinal, string Unit = "",
    double? High = null);
