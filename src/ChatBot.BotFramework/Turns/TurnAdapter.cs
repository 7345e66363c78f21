using System.Globalization;
using ChatBot.BotFramework.Mapping;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Sdk = Microsoft.Bot.Schema;
using Turn = ChatBot.BotFramework.Turns.ITurnContext;

namespace ChatBot.BotFramework.Turns;

/// <summary>
/// Runs bots of the Bot Framework SDK on every channel: the SDK's middleware and turn state above, this project's queue, connector, streaming and Direct
/// Line below.
/// </summary>
public sealed class TurnAdapter : Microsoft.Bot.Builder.BotAdapter
{
    private readonly TimeProvider time;

    /// <param name="middleware">What each turn passes through before its bot, in this order; <c>Use</c> adds further ones.</param>
    public TurnAdapter(IEnumerable<IMiddleware> middleware, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        this.time = time;
        foreach (var one in middleware)
            Use(one);
    }

    /// <summary>Runs middleware and bot; what they throw is the turn's failure, unless <c>OnTurnError</c> takes it.</summary>
    internal async Task RunAsync(Turn turn, Microsoft.Bot.Builder.IBot bot, CancellationToken cancellationToken)
    {
        using var context = new Microsoft.Bot.Builder.TurnContext(this, SdkActivities.ToSdk(turn.Activity));
        context.TurnState.Add(turn);
        await RunPipelineAsync(context, bot.OnTurnAsync, cancellationToken);
    }

    /// <summary>Sends one after the other and stops at the first that the channel does not take.</summary>
    /// <inheritdoc/>
    public override async Task<Sdk.ResourceResponse[]> SendActivitiesAsync(
        Microsoft.Bot.Builder.ITurnContext turnContext, Sdk.Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new Sdk.ResourceResponse[activities.Length];
        for (var number = 0; number < activities.Length; number++)
            responses[number] = new(await SendAsync(turnContext, activities[number], cancellationToken) ?? "");
        return responses;
    }

    /// <exception cref="NotSupportedException">The caller waits for the replies and gets each of them once, or the channel knows no change.</exception>
    /// <inheritdoc/>
    public override async Task<Sdk.ResourceResponse> UpdateActivityAsync(
        Microsoft.Bot.Builder.ITurnContext turnContext, Sdk.Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var response = await TurnOf(turnContext).UpdateActivityAsync(SdkActivities.ToWire(activity), cancellationToken);
        return new(response.Id ?? activity.Id);
    }

    /// <exception cref="NotSupportedException">It is in another conversation than the turn's, or was sent to where nothing can be taken back.</exception>
    /// <inheritdoc/>
    public override Task DeleteActivityAsync(
        Microsoft.Bot.Builder.ITurnContext turnContext, Sdk.ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var turn = TurnOf(turnContext);
        if (reference.Conversation?.Id is { } conversation && conversation != turn.ConversationId)
            throw new NotSupportedException("A turn takes back only what is in its own conversation.");
        return turn.DeleteActivityAsync(reference.ActivityId, cancellationToken);
    }

    private async Task<string?> SendAsync(Microsoft.Bot.Builder.ITurnContext context, Sdk.Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case Sdk.ActivityTypesEx.InvokeResponse:
                Answer(context, activity);
                return null;
            case Sdk.ActivityTypes.Delay:
                await Task.Delay(TimeSpan.FromMilliseconds(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture)), time, cancellationToken);
                return null;
            case Sdk.ActivityTypes.Trace when context.Activity.ChannelId != Channels.Emulator:
                // No other channel knows what to do with it.
                return null;
            default:
                return (await TurnOf(context).SendActivityAsync(SdkActivities.ToWire(activity), cancellationToken)).Id;
        }
    }

    private static void Answer(Microsoft.Bot.Builder.ITurnContext context, Sdk.Activity activity)
    {
        if (activity.Value is not Microsoft.Bot.Builder.InvokeResponse { Status: >= 200 and <= 599 } response)
            throw new InvalidOperationException("An invoke is answered with an InvokeResponse whose status is an HTTP status from 200 to 599.");
        TurnOf(context).InvokeResponse = new InvokeResponse(response.Status, response.Body is { } body ? SdkActivities.ToJson(body) : null);
        // What the SDK's own bots look for before they answer an invoke.
        context.TurnState.Set(InvokeResponseKey, activity);
    }

    private static Turn TurnOf(Microsoft.Bot.Builder.ITurnContext context) =>
        context.TurnState.Get<Turn>() ?? throw new InvalidOperationException("The turn was not begun by this adapter.");
}
