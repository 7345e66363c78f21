using System.Collections.Concurrent;
using System.Data.Common;
using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Replicas;
using ChatBot.BotFramework.Wire;
using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework.Turns.Owing;

/// <summary>
/// Turns whose replies go to the channel's connector, which can be answered by any replica: each activity once by all of them together,
/// and also when the one that accepted it is gone.
/// </summary>
internal sealed class OwedTurns(
    OwedActivities owed, TurnQueue queue, ConnectorClient connector, ReplicaNews news, ILogger<OwedTurns> logger)
{
    private readonly ConcurrentDictionary<Task, byte> ending = [];

    /// <summary>Gives an activity a place in the queue, unless it is known.</summary>
    public async Task<TurnAdmission> AcceptAsync(WireActivity activity, ServiceUrl serviceUrl, CancellationToken cancellationToken)
    {
        var kept = Delivery.Of(activity);
        if (kept is { } delivery)
        {
            var isNew = await TryAsync<bool?>(async () => await owed.AddAsync(delivery, activity, cancellationToken));
            if (isNew is false)
                return TurnAdmission.Duplicate;
            // What cannot be kept is answered all the same, by this process alone.
            kept = isNew is null ? null : delivery;
        }

        var admission = Begin(activity, serviceUrl, kept, onceOnly: true);
        if (kept is { } unbegun && admission is not TurnAdmission.Accepted)
            await TellAsync(() => admission is TurnAdmission.Duplicate ? owed.EndAsync(unbegun) : owed.ForgetAsync(unbegun));
        return admission;
    }

    /// <summary>Keeps this process's claims, and takes over what others have left; how much that was.</summary>
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        var left = await TryAsync(() => owed.LookAsync(cancellationToken)) ?? [];
        foreach (var activity in left)
        {
            if (Delivery.Of(activity) is not { } delivery || !ServiceUrl.TryParse(activity.ServiceUrl, out var serviceUrl))
                continue;
            // Where there is no place now there will be at the next look.
            if (Begin(activity, serviceUrl, delivery, onceOnly: false) is not TurnAdmission.Accepted)
                await TellAsync(() => owed.LeaveAsync(delivery));
        }

        return left.Count;
    }

    /// <summary>Comes back once all turns that were begun are over, and the store knows.</summary>
    public Task SettledAsync() => Task.WhenAll(ending.Keys);

    private TurnAdmission Begin(WireActivity activity, ServiceUrl serviceUrl, Delivery? kept, bool onceOnly)
    {
        var channel = new ConnectorSink(connector, serviceUrl);
        if (kept is not { } delivery)
            return queue.TryAdd(new QueuedTurn(activity, channel), onceOnly);
        var sink = new OwedSink(channel, () => TellAsync(() => owed.EndAsync(delivery)));
        var turn = new QueuedTurn(activity, sink);
        var admission = queue.TryAdd(turn, onceOnly);
        if (admission is TurnAdmission.Accepted)
            Follow(EndAsync(delivery, turn, sink));
        return admission;
    }

    private async Task EndAsync(Delivery delivery, QueuedTurn turn, OwedSink sink)
    {
        var end = await turn.Ended;
        if (sink.IsNoted)
            return;
        if (end.Outcome is not TurnOutcome.Abandoned)
        {
            await TellAsync(() => owed.EndAsync(delivery));
            return;
        }

        // What the host's end cut off is for another, or for the next one.
        if (await TellAsync(() => owed.LeaveAsync(delivery)))
            news.Tell(NewsKind.Left, "");
    }

    private void Follow(Task end)
    {
        ending.TryAdd(end, 0);
        end.ContinueWith(over => ending.TryRemove(over, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private Task<bool> TellAsync(Func<Task> tellAsync) => TryAsync(async () =>
    {
        await tellAsync();
        return true;
    });

    /// <summary>What the store says; the default where it cannot be used, which costs nobody an answer.</summary>
    private async Task<T?> TryAsync<T>(Func<Task<T>> useAsync)
    {
        try
        {
            return await useAsync();
        }
        catch (Exception e) when (e is DbException or TimeoutException or IOException or UnauthorizedAccessException
            or ObjectDisposedException)
        {
            Log.OwedNotKept(logger, e.GetType().Name, (e as DbException)?.ErrorCode ?? 0);
            return default;
        }
    }
}
