using ChatBot.BotFramework.Streaming;
using Microsoft.Bot.Builder;

namespace ChatBot.BotFramework.Turns;

/// <summary>What this host knows of a turn beside what the SDK has words for.</summary>
public static class TurnContextExtensions
{
    /// <summary>A reply that is shown while it is written, where the channel can; at most one of a turn.</summary>
    public static IStreamingReply BeginReply(this ITurnContext context) => new TurnReply(context, TurnOf(context).BeginReply());

    /// <summary>
    /// Whether this activity is to be answered with the conversation's one welcome: when somebody installs the bot, in a conversation of
    /// two when a person comes in, in a group when the bot does.
    /// </summary>
    public static bool IsWelcomeDue(this ITurnContext context) => TurnOf(context).WelcomeDue;

    /// <summary>
    /// The tenants that the activity names, in its conversation and in what Teams says of it: none, one, or two that should be the same.
    /// Read from the activity as it came, by the reader that the endpoint's own rule uses, not from what middleware and the SDK's types
    /// made of it.
    /// </summary>
    public static IReadOnlyList<string> TenantIds(this ITurnContext context) => TurnOf(context).Activity.TenantIds();

    /// <exception cref="InvalidOperationException">It is a turn of another adapter.</exception>
    internal static BotTurn TurnOf(this ITurnContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.TurnState.Get<BotTurn>() ?? throw new InvalidOperationException("The turn was not begun by this host's adapter.");
    }
}
