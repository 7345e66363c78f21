using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Wire;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.Turns;

/// <summary>
/// Begins turns that no activity from outside began, for messages that nobody asked for. They run where they are asked for and wait in no
/// queue: one that stood behind the very turn that waits for it would never end.
/// </summary>
internal sealed class ContinuedTurns(
    IEnumerable<IOwnConversations> own, ConnectorClient connector, IOptions<BotOptions> options, TimeProvider time)
{
    /// <summary>Runs the turn within the time that every turn has.</summary>
    /// <param name="activity">Names channel, service URL, conversation and the two who speak.</param>
    /// <exception cref="ArgumentException">It does not name them, or with a service URL that is none.</exception>
    /// <exception cref="ConnectorException">The channel did not take what was sent, or may not be sent to.</exception>
    public async Task RunAsync(WireActivity activity, Func<BotTurn, CancellationToken, Task> run, CancellationToken cancellationToken)
    {
        if (ActivityRules.ProblemOf(activity) is { } problem)
            throw new ArgumentException(problem, nameof(activity));
        // Whatever id it was given, nobody has seen it, and nothing can reply to it.
        activity = activity with { Id = null };
        using var timeout = new CancellationTokenSource(options.Value.Turns.Timeout, time);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var sink = await SinkAsync(activity, cancel.Token);
        await using var turn = new BotTurn(activity, sink, options.Value.Streaming, time) { Cancelled = cancel.Token };
        await run(turn, cancel.Token);
        if (turn.OpenReply is { } open)
            await open.FinishAsync(WireActivity.Message(""), cancel.Token);
    }

    private async Task<IActivitySink> SinkAsync(WireActivity activity, CancellationToken cancellationToken)
    {
        foreach (var conversations in own)
            if (await conversations.FindAsync(activity, cancellationToken) is { } sink)
                return sink;
        return ServiceUrl.TryParse(activity.ServiceUrl, out var serviceUrl)
            ? new ConnectorSink(connector, serviceUrl)
            : throw new ArgumentException(
                "The serviceUrl must be an http or https address with nothing but host, port and path.", nameof(activity));
    }
}
