using ChatBot.Host.Terminals;
using ChatBot.Host.Verbs;
using ChatBot.Retrieval.Ingestion;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Host.Tests.Verbs;

public sealed class IngestStepsTests
{
    private readonly FakeTimeProvider time = new();
    private readonly Shown shown = new();

    [Fact]
    public void It_tells_articles_their_rate_and_the_time_that_is_left()
    {
        var steps = new IngestSteps(shown, time);

        steps.Report(Progress(done: 0, read: 0, share: 0));
        shown.Last.ShouldBe(new ProgressStep("Reading articles", 0, null, "0"));

        steps.Report(Progress(done: 0, read: 100, share: 0.01));
        shown.Last.ShouldBe(new ProgressStep("Reading articles", 0, 10_000, "0 of about 10,000"));

        time.Advance(TimeSpan.FromSeconds(10));
        steps.Report(Progress(done: 400, read: 500, share: 0.05));
        shown.Last.Detail.ShouldBe("400 of about 10,000, 40 a second, 4 min left");

        time.Advance(TimeSpan.FromSeconds(10));
        steps.Report(Progress(done: 10_000, read: 10_000, share: 1));
        shown.Last.Detail.ShouldBe("10,000 of 10,000, 500 a second");
    }

    [Fact]
    public void The_rate_is_that_of_the_last_half_minute()
    {
        var steps = new IngestSteps(shown, time);
        steps.Report(Progress(done: 0, read: 1, share: 0.001));
        time.Advance(TimeSpan.FromSeconds(1));
        steps.Report(Progress(done: 5000, read: 5000, share: 0.5));
        for (var second = 1; second <= 60; second++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            steps.Report(Progress(done: 5000 + (second * 10), read: 5600, share: 0.56));
        }

        shown.Last.Detail.ShouldBe("5,600 of about 10,000, 10 a second, 8 min left");
    }

    [Fact]
    public void What_comes_late_does_not_go_back()
    {
        var steps = new IngestSteps(shown, time);
        steps.Report(Progress(done: 20, read: 20, share: 0.5));
        steps.Report(Progress(done: 19, read: 20, share: 0.5));

        (shown.Last.Done, steps.Last!.Done).ShouldBe((20, 20));
    }

    private static IngestProgress Progress(int done, int read, double share) => new(1, 0, read, done, 0, 0) { Share = share };

    private sealed class Shown : IProgress<ProgressStep>
    {
        public ProgressStep Last { get; private set; }

        public void Report(ProgressStep value) => Last = value;
    }
}
