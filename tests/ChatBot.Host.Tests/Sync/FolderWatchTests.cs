using ChatBot.Host.Sync;
using ChatBot.Host.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Host.Tests.Sync;

public sealed class FolderWatchTests : IDisposable
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromDays(20);

    private readonly FakeTimeProvider time = new();
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_change_is_told_once_it_has_settled()
    {
        using var watch = Watch();
        watch.Changed();
        var told = watch.WaitAsync(CancellationToken.None);

        time.Advance(Settle / 2);
        told.IsCompleted.ShouldBeFalse();
        await PassUntilAsync(told, before: Interval);
    }

    [Fact]
    public async Task Without_a_change_the_interval_tells()
    {
        using var watch = Watch();
        var told = watch.WaitAsync(CancellationToken.None);

        time.Advance(Interval - Settle);
        told.IsCompleted.ShouldBeFalse();
        await PassUntilAsync(told, before: 2 * Interval);
    }

    [Fact]
    public async Task A_file_that_is_written_is_a_change()
    {
        using var watch = new FolderWatch([folder.Path], TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1), TimeProvider.System,
            (_, _) => { });
        var told = watch.WaitAsync(CancellationToken.None);

        folder.File("deep/new.txt", "text");

        await told.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Waiting_can_be_cancelled()
    {
        using var watch = Watch();
        using var stop = new CancellationTokenSource();
        var told = watch.WaitAsync(stop.Token);

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(told);
    }

    [Fact]
    public void A_path_that_cannot_be_watched_is_told()
    {
        var missing = Path.Combine(folder.Path, "gone", "file.txt");
        List<string> told = [];
        using var watch = new FolderWatch([missing], Settle, Interval, time, (path, _) => told.Add(path));

        told.ShouldBe([missing]);
    }

    private FolderWatch Watch() => new([], Settle, Interval, time, (_, _) => { });

    /// <summary>Lets time pass in small steps: the next timer may be set on another thread.</summary>
    private async Task PassUntilAsync(Task told, TimeSpan before)
    {
        var started = time.GetTimestamp();
        while (!told.IsCompleted && time.GetElapsedTime(started) < before)
        {
            time.Advance(Settle / 4);
            await Task.Yield();
        }

        told.IsCompleted.ShouldBeTrue();
        await told;
    }
}
