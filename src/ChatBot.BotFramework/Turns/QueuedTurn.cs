using System.Diagnostics;
using ChatBot.BotFramework.Wire;

namespace ChatBot.BotFramework.Turns;

/// <summary>An accepted activity on its way to the bot.</summary>
/// <param name="callerGone">Cancelled when the caller hangs up, for a turn whose replies only that caller can get; else none.</param>
internal sealed class QueuedTurn(WireActivity activity, IActivitySink sink, CancellationToken callerGone = default)
{
    private readonly TaskCompletionSource<TurnEnd> end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WireActivity Activity => activity;

    public IActivitySink Sink => sink;

    public CancellationToken CallerGone => callerGone;

    public TurnLane Lane { get; } = TurnLane.Of(activity);

    /// <summary>The request's trace, which the turn continues after the request has ended.</summary>
    public ActivityContext Trace { get; } = System.Diagnostics.Activity.Current?.Context ?? default;

    public Task<TurnEnd> Ended => end.Task;

    /// <summary>What is done before the bot gets it: false where it is not to get it any more. Null: nothing.</summary>
    public Func<Task<bool>>? Beginning { get; init; }

    /// <summary>Whether it was tried so often that the bot does not get it any more: an apology is all that is said.</summary>
    public bool IsSpent { get; init; }

    public void End(TurnEnd how) => end.TrySetResult(how);
}
