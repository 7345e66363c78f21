using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.Turns;

/// <summary>Runs the queued turns in the background, and lets the accepted ones end when the host stops, within a limit.</summary>
internal sealed class TurnRunner(TurnQueue queue, GuardedTurns adapter, IOptions<BotOptions> options, TimeProvider time,
    ILogger<TurnRunner> logger)
    : IHostedService, IDisposable
{
    // What a cancelled turn gets to come to its end.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource stopping = new();
    private Task workers = Task.CompletedTask;
    private int abandoned;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        workers = Task.WhenAll(Enumerable.Range(0, options.Value.Turns.MaxConcurrent)
            .Select(_ => Task.Run(WorkAsync, CancellationToken.None)));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Close();
        if (await EndsWithinAsync(options.Value.Turns.DrainTimeout, cancellationToken))
            return;
        await stopping.CancelAsync();
        await EndsWithinAsync(Grace, cancellationToken);
        var unfinished = queue.Unfinished();
        foreach (var turn in unfinished)
            turn.End(new TurnEnd(TurnOutcome.Abandoned));
        Log.TurnsAbandoned(logger, unfinished.Count + Volatile.Read(ref abandoned));
    }

    public void Dispose() => stopping.Dispose();

    private async Task WorkAsync()
    {
        try
        {
            while (await queue.TakeAsync(stopping.Token) is { } turn)
            {
                var end = await RunAsync(turn);
                if (end.Outcome == TurnOutcome.Abandoned)
                    Interlocked.Increment(ref abandoned);
                queue.Finish(turn);
                turn.End(end);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    private async Task<TurnEnd> RunAsync(QueuedTurn turn)
    {
        try
        {
            // What follows a turn that the host's end cut off does not begin any more.
            if (stopping.IsCancellationRequested)
                return new TurnEnd(TurnOutcome.Abandoned);
            if (turn.Beginning is { } beginning && !await beginning())
                return new TurnEnd(TurnOutcome.Completed);
            return await adapter.RunAsync(turn, stopping.Token);
        }
        catch (Exception e)
        {
            // Not even a fault of the adapter may cost a worker, or lock the conversation whose turn it was.
            Log.TurnFailed(logger, e.GetType().FullName, e.StackTrace);
            Log.TurnFailedInDetail(logger, e);
            return new TurnEnd(TurnOutcome.Failed);
        }
    }

    private async Task<bool> EndsWithinAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            await workers.WaitAsync(limit, time, cancellationToken);
            return true;
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }
}
