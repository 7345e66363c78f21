using Microsoft.Extensions.Time.Testing;

namespace ChatBot.BotFramework.Tests;

/// <summary>A clock that stands still until the test moves it, and tells when someone starts to wait for a given time.</summary>
internal sealed class ObservedTimeProvider : FakeTimeProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Lock gate = new();
    private readonly List<TimeSpan> started = [];
    private readonly List<(TimeSpan Due, TaskCompletionSource Started)> watches = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        lock (gate)
        {
            started.Add(dueTime);
            foreach (var watch in watches.Where(watch => watch.Due == dueTime))
                watch.Started.TrySetResult();
        }
        return timer;
    }

    /// <summary>Comes back once a timer of exactly this length was started.</summary>
    public Task TimerStartedAsync(TimeSpan due)
    {
        lock (gate)
        {
            if (started.Contains(due))
                return Task.CompletedTask;
            var watch = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            watches.Add((due, watch));
            return watch.Task.WaitAsync(Patience);
        }
    }
}
