using System.Collections.Concurrent;
using System.Security.Cryptography;
using ChatBot.BotFramework.DirectLine.Store;
using ChatBot.BotFramework.Turns;
using ChatBot.BotFramework.Wire;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.DirectLine;

/// <summary>
/// What happens in the conversations: they start, users post, the bot replies. Each step is in the store first, then on the socket,
/// here or at another replica, then with the bot.
/// </summary>
internal sealed class Conversations(
    DirectLineStore store, Onlookers onlookers, TurnQueue queue, IOptions<DirectLineOptions> options, TimeProvider time,
    ILogger<Conversations> logger)
{
    // An accepted turn that finds the queue full: its place was there a moment ago.
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(100);

    // Owed turns that the queue or the bot has; of one that was taken away and came back, the last.
    private readonly ConcurrentDictionary<(string Conversation, string Activity), QueuedTurn> underWay = [];

    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public WireAccount Bot => new() { Id = options.Value.BotId, Name = options.Value.BotName, Role = "bot" };

    /// <summary>Starts a conversation that does not exist yet: the bot hears who is in it.</summary>
    public Task<(bool IsNew, ConversationRow Row)> StartAsync(
        string conversation, string channel, WireAccount user, string? locale, string serviceUrl, CancellationToken cancellationToken)
    {
        var turn = new AcceptedTurn(
            new WireActivity
            {
                Type = ActivityTypes.ConversationUpdate,
                Id = $"{conversation}|start",
                Timestamp = time.GetUtcNow(),
                ServiceUrl = serviceUrl,
                ChannelId = channel,
                From = user,
                Recipient = Bot,
                Conversation = new WireConversation { Id = conversation },
                Locale = locale,
                MembersAdded = [user, Bot],
            },
            IsVisible: false);
        return store.StartAsync(conversation, channel, turn, started =>
        {
            if (started.IsNew)
                Begin(turn);
        }, cancellationToken);
    }

    /// <summary>Takes what a user sent; its id, or null where there is no such conversation.</summary>
    /// <param name="activity">Complete but for its place.</param>
    public async Task<string?> PostAsync(string conversation, WireActivity activity, CancellationToken cancellationToken)
    {
        BotTelemetry.DirectLineActivities.Add(1, new KeyValuePair<string, object?>("direction", "user"));
        if (activity.Type == ActivityTypes.Typing)
            return await PostUnstoredAsync(conversation, activity, cancellationToken);
        var accepted = await store.AcceptAsync(conversation, place => Placed(activity, place), notBefore: 0, added =>
        {
            if (added is not { } what)
                return;
            onlookers.Offer(conversation, what.Stored);
            Begin(new AcceptedTurn(what.Activity, IsVisible: true));
        }, cancellationToken);
        return accepted?.Activity.Id;
    }

    /// <summary>Shows what the bot is about to say in a turn to whoever looks on; its id, null for what nobody is to see.</summary>
    public async Task<string?> ShowAsync(AcceptedTurn turn, WireActivity shown, CancellationToken cancellationToken)
    {
        if (shown.Type == ActivityTypes.Trace)
            return null;
        BotTelemetry.DirectLineActivities.Add(1, new KeyValuePair<string, object?>("direction", "bot"));
        return (await onlookers.ShowAsync(turn.ConversationId, Pointed(turn, shown), cancellationToken)).Id;
    }

    /// <summary>Sends what the bot said in a turn to the conversation; its id, null where the turn is no longer this replica's or the
    /// conversation is gone.</summary>
    /// <param name="isFirst">Whether it is the first that the bot replies to what it owes a turn.</param>
    public async Task<string?> ReplyAsync(AcceptedTurn turn, WireActivity reply, bool isFirst, CancellationToken cancellationToken)
    {
        BotTelemetry.DirectLineActivities.Add(1, new KeyValuePair<string, object?>("direction", "bot"));
        reply = Pointed(turn, reply);
        var added = await store.ReplyAsync(
            turn,
            isFirst,
            place => StreamInChannelData.Copy(Placed(reply, place)),
            notBefore: onlookers.LastShown(turn.ConversationId) + 1,
            added =>
            {
                if (added is { } what)
                    onlookers.Offer(turn.ConversationId, what.Stored);
            },
            cancellationToken);
        return added?.Activity.Id;
    }

    /// <summary>Gives the turns of replicas that are gone to the bot, and those of this one whose replies could not be stored; how many
    /// it were.</summary>
    public async Task<int> TakeOverAsync(CancellationToken cancellationToken)
    {
        var turns = await store.TakeOverAsync(cancellationToken);
        foreach (var turn in turns)
            BeginAgain(turn);
        return turns.Count + await RetryAsync(cancellationToken);
    }

    // What is owed and not under way was cut off by a store that could not be used for a while.
    private async Task<int> RetryAsync(CancellationToken cancellationToken)
    {
        List<(string, string)> left = [];
        // Looked at where changes are told, so that none is between the store and its beginning.
        await store.OwnTurnsAsync(own => left.AddRange(own.Where(turn => !underWay.ContainsKey(turn))), cancellationToken);
        var retried = 0;
        foreach (var (conversation, activity) in left)
        {
            if (await store.RetryAsync(conversation, activity, cancellationToken) is not { } turn)
                continue;
            BeginAgain(turn);
            retried++;
        }
        return retried;
    }

    private async Task<string?> PostUnstoredAsync(string conversation, WireActivity activity, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(conversation, cancellationToken) is not { } row)
            return null;
        var shown = await onlookers.ShowAsync(conversation, activity with { ChannelId = row.ChannelId }, cancellationToken);
        // Nothing is owed for it: where the queue is full, the bot does not hear of it.
        var turn = new AcceptedTurn(shown, IsVisible: false) { IsOwed = false };
        queue.TryAdd(new QueuedTurn(shown, new ConversationSink(this, turn)), onceOnly: false);
        return shown.Id;
    }

    // Called in the order in which the activities were stored, which so is the order of the turns.
    private void Begin(AcceptedTurn turn) => Begin(turn, null);

    // Only a try that begins counts, and not how often it was taken over while it waited.
    private void BeginAgain(AcceptedTurn turn)
    {
        if (turn.IsSpent)
            Log.TurnSpent(logger);
        Begin(turn, async () =>
        {
            try
            {
                return await store.BeginTurnAsync(turn, CancellationToken.None);
            }
            catch (DirectLineStoreException e)
            {
                Log.StoreFailed(logger, e.Message);
                return true;
            }
        });
    }

    private void Begin(AcceptedTurn turn, Func<Task<bool>>? beginning)
    {
        var sink = new ConversationSink(this, turn);
        var queued = new QueuedTurn(turn.Activity, sink) { Beginning = beginning, IsSpent = turn.IsSpent };
        underWay[(turn.ConversationId, turn.ActivityId)] = queued;
        if (queue.TryAdd(queued, onceOnly: false) is TurnAdmission.Full)
            _ = BeginLaterAsync(queued);
        _ = EndAsync(turn, sink, queued);
    }

    private async Task BeginLaterAsync(QueuedTurn queued)
    {
        do
            await Task.Delay(RetryDelay, time);
        while (queue.TryAdd(queued, onceOnly: false) is TurnAdmission.Full);
    }

    private async Task EndAsync(AcceptedTurn turn, ConversationSink sink, QueuedTurn queued)
    {
        var end = await queued.Ended;
        // What the host's end cut off stays in the store for the next host.
        if (end.Outcome is TurnOutcome.Abandoned)
            return;
        try
        {
            // What should have been answered with an apology at least is tried again.
            if (!sink.HasReplied
                && (end.Outcome is TurnOutcome.Completed || turn.Activity.Type != ActivityTypes.Message || turn.IsSpent))
                await store.EndTurnAsync(turn, CancellationToken.None);
        }
        catch (Exception e) when (e is DirectLineStoreException or InvalidOperationException)
        {
            Log.StoreFailed(logger, e.Message);
        }
        underWay.TryRemove(new((turn.ConversationId, turn.ActivityId), queued));
    }

    // A client waits for the activity that a reply points to; one that it never gets would keep the reply back.
    private static WireActivity Pointed(AcceptedTurn turn, WireActivity reply) =>
        turn.IsVisible ? reply : reply with { ReplyToId = null };

    private static WireActivity Placed(WireActivity activity, ActivityStamp place) =>
        activity with { Id = place.Id, Timestamp = place.Timestamp, ChannelId = place.ChannelId };
}
