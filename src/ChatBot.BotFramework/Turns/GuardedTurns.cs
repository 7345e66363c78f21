using System.Diagnostics;
using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Conversations;
using ChatBot.BotFramework.Wire;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.Turns;

/// <summary>Runs one turn: a bot of its own, a time limit, an apology where it fails. Never throws.</summary>
internal sealed class GuardedTurns(
    IServiceScopeFactory scopes,
    TurnAdapter adapter,
    Arrivals arrivals,
    IOptions<BotOptions> options,
    TimeProvider time,
    ILogger<GuardedTurns> logger)
{
    public async Task<TurnEnd> RunAsync(QueuedTurn turn, CancellationToken stopping)
    {
        var type = ActivityTypeTags.ForMetrics(turn.Activity.Type);
        using var span = BotTelemetry.Source.StartActivity($"turn {type}", ActivityKind.Consumer, turn.Trace);
        var started = time.GetTimestamp();
        var context = new BotTurn(turn.Activity, turn.Sink, options.Value.Streaming, time);
        var outcome = turn.IsSpent ? TurnOutcome.Failed : await RunAsync(turn, context, stopping);
        if (outcome is TurnOutcome.Failed or TurnOutcome.TimedOut)
        {
            span?.SetStatus(ActivityStatusCode.Error);
            await ApologiseAsync(context, stopping);
        }
        else if (outcome == TurnOutcome.Completed && context.OpenReply is { } open)
        {
            // The bot left its reply open: what was shown is the reply.
            await SendAsync(() => open.FinishAsync(WireActivity.Message(""), stopping));
        }
        await SendAsync(() => context.DisposeAsync().AsTask());
        BotTelemetry.TurnDuration.Record(
            time.GetElapsedTime(started).TotalSeconds, new("activity.type", type), new("outcome", outcome.ToString()));
        return new TurnEnd(outcome, context.InvokeResult);
    }

    private async Task<TurnOutcome> RunAsync(QueuedTurn turn, BotTurn context, CancellationToken stopping)
    {
        var limit = options.Value.Turns.Timeout;
        using var timeout = new CancellationTokenSource(limit, time);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping, turn.CallerGone, context.Stopped);
        context.Cancelled = cancel.Token;
        try
        {
            cancel.Token.ThrowIfCancellationRequested();
            context.WelcomeDue = await arrivals.WelcomeDueAsync(turn.Activity, cancel.Token);
            await using var scope = scopes.CreateAsyncScope();
            await adapter.RunAsync(context, scope.ServiceProvider.GetRequiredService<IBot>().OnTurnAsync, cancel.Token);
            return context.Stopped.IsCancellationRequested ? TurnOutcome.StoppedByReader : TurnOutcome.Completed;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return TurnOutcome.Abandoned;
        }
        catch (Exception) when (context.Stopped.IsCancellationRequested)
        {
            return TurnOutcome.StoppedByReader;
        }
        catch (OperationCanceledException) when (turn.CallerGone.IsCancellationRequested)
        {
            return TurnOutcome.CallerGone;
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            Log.TurnTimedOut(logger, limit);
            return TurnOutcome.TimedOut;
        }
        catch (ConnectorException)
        {
            // Logged by the connector, with the channel's status.
            return TurnOutcome.Undelivered;
        }
        catch (Exception e)
        {
            // Whatever a bot throws ends its own turn, never the worker that other conversations need. A message of an exception may quote
            // what a person wrote, so that it stays below the usual level.
            Log.TurnFailed(logger, e.GetType().FullName, e.StackTrace);
            Log.TurnFailedInDetail(logger, e);
            return TurnOutcome.Failed;
        }
    }

    private async Task ApologiseAsync(BotTurn context, CancellationToken stopping)
    {
        var text = options.Value.FailureMessage;
        if (context.OpenReply is { } open)
            await SendAsync(() => open.FinishAsync(WireActivity.Message(text), stopping));
        else if (!context.Responded
            && context.Activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate
            && !string.IsNullOrEmpty(text))
            await SendAsync(() => context.SendAsync(WireActivity.Message(text), stopping));
    }

    private async Task SendAsync(Func<Task> send)
    {
        try
        {
            await send();
        }
        catch (Exception e)
        {
            // A channel that refuses is logged by the connector; there is no other way to reach the person.
            Log.TurnFailedInDetail(logger, e);
        }
    }
}
