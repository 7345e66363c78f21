namespace ChatBot.Answers.Understanding.Times;

/// <summary>The time of day that a question asks about.</summary>
/// <param name="First">The first minute.</param>
/// <param name="Last">The last minute; before <paramref name="First"/> where midnight lies between them.</param>
public sealed record AskedMoment(TimeOnly First, TimeOnly Last)
{
    /// <summary>Whether a single minute is asked about.</summary>
    public bool IsOne => First == Last;

    public bool Contains(TimeOnly clock) => First <= Last ? First <= clock && clock <= Last : First <= clock || clock <= Last;

    /// <summary>A minute with those around it, however near midnight it lies.</summary>
    /// <param name="clock">The minute.</param>
    /// <param name="minutes">So many before and behind it.</param>
    public static AskedMoment Around(TimeOnly clock, int minutes) => new(clock.AddMinutes(-minutes), clock.AddMinutes(minutes));
}
