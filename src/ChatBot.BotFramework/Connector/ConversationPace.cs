namespace ChatBot.BotFramework.Connector;

/// <summary>When the next activity may go to one conversation, by the limits of Teams for each bot and conversation. Not
/// thread-safe.</summary>
internal sealed class ConversationPace
{
    /// <summary>Activities at most within a time: "Rate limiting for bots" of the Teams documentation, as of October 2026.</summary>
    public static IReadOnlyList<(int Count, TimeSpan Within)> Limits { get; } =
    [
        (7, TimeSpan.FromSeconds(1)),
        (8, TimeSpan.FromSeconds(2)),
        (60, TimeSpan.FromSeconds(30)),
        (1800, TimeSpan.FromHours(1)),
    ];

    private static readonly int Most = Limits.Max(limit => limit.Count);

    // Times of the last activities, oldest first; later ones may lie ahead.
    private readonly List<TimeSpan> times = [];

    /// <summary>The time of the last activity.</summary>
    public TimeSpan Last => times[^1];

    /// <summary>The time at or after <paramref name="now"/> at which one more may go, which is taken with it; null, and nothing taken,
    /// where it lies more than <paramref name="patience"/> ahead.</summary>
    /// <param name="now">Not before that of an earlier call.</param>
    public TimeSpan? Take(TimeSpan now, TimeSpan patience)
    {
        var at = times.Count == 0 || Last < now ? now : Last;
        foreach (var (count, within) in Limits)
            if (times.Count >= count && times[^count] + within is var free && free > at)
                at = free;
        if (at - now > patience)
            return null;
        if (times.Count == Most)
            times.RemoveAt(0);
        times.Add(at);
        return at;
    }
}
