namespace ChatBot.Lab.Training;

/// <summary>How fast is learnt when: rising over the first part, then falling to nearly nothing.</summary>
internal static class Schedule
{
    private const double WarmUp = 0.06, Least = 0.02;

    /// <param name="progress">What is done of the whole, 0 to 1.</param>
    /// <returns>Share of the full rate, 0 to 1.</returns>
    public static double Factor(double progress) =>
        progress < WarmUp ? Math.Max(0.005, progress / WarmUp) : Math.Max(Least, (1 - progress) / (1 - WarmUp));
}
