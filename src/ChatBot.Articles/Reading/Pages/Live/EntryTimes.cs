namespace ChatBot.Articles.Reading.Pages.Live;

/// <summary>The days of a live blog's entries, of which most tell no more than the time of day: those beside them tell it, and the day on
/// which the page was published. Behind 23:50 comes 0:10 of the next day.</summary>
internal sealed class EntryTimes
{
    private const int HalfDay = 12 * 60;
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(12);

    private readonly DateTime?[] times;

    private EntryTimes(DateTime?[] times, bool areDaysKnown) => (this.times, AreDaysKnown) = (times, areDaysKnown);

    /// <summary>When each was written, of those whose time of day is known; the day is any where none is known.</summary>
    public IReadOnlyList<DateTime?> All => times;

    public bool AreDaysKnown { get; }

    /// <summary>Whether the newest stands first.</summary>
    public bool IsNewestFirst => Falls > Rises;

    /// <summary>Whether they go one way, but for a few that are kept on top.</summary>
    public bool AreInOrder => Math.Min(Rises, Falls) <= 1 + (times.Length / 10);

    /// <summary>Whether they follow each other as news of one event do, and are not of one moment or days apart.</summary>
    public bool AreClose
    {
        get
        {
            var known = times.OfType<DateTime>().ToList();
            return known.Count < 2 || (known.Distinct().Count() > 1 && known.Any(time => time.TimeOfDay > TimeSpan.Zero)
                && known.Max() - known.Min() <= LongestPause * (known.Count - 1));
        }
    }

    private int Rises => Steps.Count(step => step > TimeSpan.Zero);

    private int Falls => Steps.Count(step => step < TimeSpan.Zero);

    private IEnumerable<TimeSpan> Steps => times.OfType<DateTime>().Zip(times.OfType<DateTime>().Skip(1), (one, next) => next - one);

    /// <param name="stamps">What each says, in the order of the page.</param>
    /// <param name="published">When the page was published, which is when the first entry was written.</param>
    public static EntryTimes Of(IReadOnlyList<EntryStamp> stamps, DateTimeOffset? published)
    {
        var timed = Enumerable.Range(0, stamps.Count).Where(at => stamps[at].Clock is not null).ToList();
        var times = new DateTime?[stamps.Count];
        if (timed.Count == 0)
            return new(times, false);
        var dated = timed.FindIndex(at => stamps[at].Day is not null);
        var anchor = dated >= 0 ? dated : IsFalling([.. timed.Select(at => stamps[at].Clock!.Value)]) ? timed.Count - 1 : 0;
        var clock = stamps[timed[anchor]].Clock!.Value;
        var day = stamps[timed[anchor]].Day ?? (published is { } first ? FirstDay(first.DateTime, clock) : new DateOnly(2000, 1, 1));
        times[timed[anchor]] = day.ToDateTime(clock);
        for (var at = anchor + 1; at < timed.Count; at++)
            times[timed[at]] = Beside(times[timed[at - 1]]!.Value, stamps[timed[at]]);
        for (var at = anchor - 1; at >= 0; at--)
            times[timed[at]] = Beside(times[timed[at + 1]]!.Value, stamps[timed[at]]);
        return new(times, dated >= 0 || published is not null);
    }

    // A page that says no more than its day says midnight.
    private static DateOnly FirstDay(DateTime published, TimeOnly clock) => published.TimeOfDay == TimeSpan.Zero
        ? DateOnly.FromDateTime(published) : DateOnly.FromDateTime(Beside(published, clock));

    private static DateTime Beside(DateTime other, EntryStamp stamp) =>
        stamp.Day is { } day ? day.ToDateTime(stamp.Clock!.Value) : Beside(other, stamp.Clock!.Value);

    private static DateTime Beside(DateTime other, TimeOnly clock)
    {
        var minutes = Minutes(TimeOnly.FromDateTime(other), clock);
        return DateOnly.FromDateTime(other).AddDays(minutes > HalfDay ? -1 : minutes < -HalfDay ? 1 : 0).ToDateTime(clock);
    }

    private static bool IsFalling(List<TimeOnly> clocks)
    {
        var steps = clocks.Zip(clocks.Skip(1), Minutes)
            .Select(minutes => minutes > HalfDay ? -1 : minutes < -HalfDay ? 1 : Math.Sign(minutes)).ToList();
        return steps.Sum() < 0;
    }

    private static int Minutes(TimeOnly one, TimeOnly next) => (int)(next.ToTimeSpan() - one.ToTimeSpan()).TotalMinutes;
}
