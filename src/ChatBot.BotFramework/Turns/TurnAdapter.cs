using System.Globalization;
using ChatBot.BotFramework.Mapping;
using ChatBot.BotFramework.Streaming;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Turns;

/// <summary>
/// Runs bots of the Bot Framework SDK on every channel: the SDK's middleware and turn state above, this project's queue, connector,
/// streaming and Direct Line below.
/// </summary>
public sealed class TurnAdapter : BotAdapter
{
    private readonly ContinuedTurns continued;
    private readonly TimeProvider time;

    /// <param name="middleware">What each turn passes through before its bot, in this order; <c>Use</c> adds further ones.</param>
    internal TurnAdapter(IEnumerable<IMiddleware> middleware, ContinuedTurns continued, TimeProvider time)
    {
        this.continued = continued;
        this.time = time;
        foreach (var one in middleware)
            Use(one);
    }

    /// <summary>Runs middleware and bot; what they throw is the turn's failure, unless <c>OnTurnError</c> takes it.</summary>
    internal async Task RunAsync(BotTurn turn, BotCallbackHandler bot, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, SdkActivities.ToSdk(turn.Activity));
        context.TurnState.Add(turn);
        await RunPipelineAsync(context, bot, cancellationToken);
    }

    /// <summary>Sends one after the other and stops at the first that the channel does not take.</summary>
    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var number = 0; number < activities.Length; number++)
            responses[number] = new(await SendAsync(turnContext, activities[number], cancellationToken) ?? "");
        return responses;
    }

    /// <exception cref="NotSupportedException">The caller waits for the replies and gets each of them once, or the channel knows no
    /// change.</exception>
    /// <inheritdoc/>
    public override async Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var response = await turnContext.TurnOf().UpdateAsync(SdkActivities.ToWire(activity), cancellationToken);
        return new(response.Id ?? activity.Id);
    }

    /// <exception cref="NotSupportedException">It is in another conversation than the turn's, or was sent to where nothing can be taken
    /// back.</exception>
    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var turn = turnContext.TurnOf();
        if (reference.Conversation?.Id is { } conversation && conversation != turn.ConversationId)
            throw new NotSupportedException("A turn takes back only what is in its own conversation.");
        return turn.DeleteAsync(reference.ActivityId, cancellationToken);
    }

    /// <summary>
    /// Begins a turn for what nobody asked for, in a conversation that the bot was in before. It goes where replies go: to the service
    /// URL of the reference, if the host may send there, or into a conversation of the host's own Direct Line. Whatever the callback
    /// throws, this throws.
    /// </summary>
    /// <param name="botId">Not looked at: the host has one registration, and signs in by it.</param>
    /// <exception cref="ArgumentException">The reference lacks a channel, a service URL, a conversation or a user.</exception>
    /// <exception cref="Connector.ConnectorException">The channel did not take what was sent, or may not be sent to.</exception>
    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ContinueConversationAsync(botId, reference.GetContinuationActivity(), callback, cancellationToken);
    }

    /// <inheritdoc cref="ContinueConversationAsync(string, ConversationReference, BotCallbackHandler, CancellationToken)"/>
    public override Task ContinueConversationAsync(
        string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(continuationActivity);
        ArgumentNullException.ThrowIfNull(callback);
        return continued.RunAsync(
            SdkActivities.ToWire(continuationActivity), (turn, cancelled) => RunAsync(turn, callback, cancelled), cancellationToken);
    }

    private async Task<string?> SendAsync(ITurnContext context, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.InvokeResponse:
                Answer(context, activity);
                return null;
            case ActivityTypes.Delay:
                var milliseconds = Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture);
                await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), time, cancellationToken);
                return null;
            case ActivityTypes.Trace when context.Activity.ChannelId != Channels.Emulator:
                // No other channel knows what to do with it.
                return null;
            default:
                var wire = SdkActivities.ToWire(activity);
                var sent = context.TurnState.Get<ReplyEnd>() is { } end && ReferenceEquals(end.Message, activity)
                    ? await end.Reply.FinishAsync(wire, cancellationToken)
                    : await context.TurnOf().SendAsync(wire, cancellationToken);
                return sent.Id;
        }
    }

    private static void Answer(ITurnContext context, Activity activity)
    {
        if (activity.Value is not InvokeResponse { Status: >= 200 and <= 599 } response)
            throw new InvalidOperationException("An invoke is answered with an InvokeResponse whose status is an HTTP status from 200 "
                + "to 599.");
        context.TurnOf().InvokeResult = new InvokeResult(response.Status, response.Body is { } body ? SdkActivities.ToJson(body) : null);
        // What the SDK's own bots look for before they answer an invoke.
        context.TurnState.Set(InvokeResponseKey, activity);
    }
}
