using System.Globalization;
using ChatBot.Host.Terminals;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Host.Verbs;

/// <summary>Shows how far an ingest is: how many articles of how many, how many a second, and how long it will take.</summary>
internal sealed class IngestSteps(IProgress<ProgressStep> shown, TimeProvider time) : IProgress<IngestProgress>
{
    /// <summary>The rate is that of so long: what is skipped goes a hundred times as fast as what is encoded.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan BetweenSamples = TimeSpan.FromSeconds(1);

    private readonly Lock counting = new();
    private readonly Queue<(long At, int Done)> samples = new();
    private long newest;

    /// <summary>How far it was when it was told last.</summary>
    public IngestProgress? Last { get; private set; }

    public void Report(IngestProgress value)
    {
        lock (counting)
        {
            // Stages tell at the same time, and the later may come first.
            if (value.Done < Last?.Done)
                return;
            Last = value;
            shown.Report(new("Reading articles", value.Done, value.Expected, Detail(value, Rate(value.Done))));
        }
    }

    private double? Rate(int done)
    {
        var now = time.GetTimestamp();
        if (samples.Count == 0 || time.GetElapsedTime(newest, now) >= BetweenSamples)
        {
            samples.Enqueue((now, done));
            newest = now;
        }

        while (samples.Count > 2 && time.GetElapsedTime(samples.Peek().At, now) > Window)
            samples.Dequeue();
        var (from, before) = samples.Peek();
        var seconds = time.GetElapsedTime(from, now).TotalSeconds;
        return seconds >= BetweenSamples.TotalSeconds && done > before ? (done - before) / seconds : null;
    }

    private static string Detail(IngestProgress value, double? rate)
    {
        var count = value.Expected is { } expected
            ? string.Create(CultureInfo.InvariantCulture, $"{value.Done:N0} of {(value.Share < 1 ? "about " : "")}{expected:N0}")
            : value.Done.ToString("N0", CultureInfo.InvariantCulture);
        if (rate is not { } perSecond)
            return count;
        var left = value.Expected is { } all && all > value.Done ? $", {Time((all - value.Done) / perSecond)} left" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{count}, {perSecond:N0} a second{left}");
    }

    private static string Time(double seconds) => seconds switch
    {
        < 90 => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(seconds):0} s"),
        < 5400 => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(seconds / 60):0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:0.0} h"),
    };
}
