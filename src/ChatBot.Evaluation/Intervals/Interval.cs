namespace ChatBot.Evaluation.Intervals;

/// <summary>Where a mean lies with a confidence of 95 %.</summary>
public readonly record struct Interval(double Low, double High)
{
    public bool Contains(double value) => Low <= value && value <= High;
}
