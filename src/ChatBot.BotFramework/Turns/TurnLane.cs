using ChatBot.BotFramework.Wire;
using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Turns;

/// <summary>Turns of one lane run one after the other: those of a conversation, or a single invoke.</summary>
/// <param name="Own">Empty for a conversation; unique for an invoke, whose caller waits and must not stand behind a long answer.</param>
internal readonly record struct TurnLane(string ChannelId, string ConversationId, Guid Own)
{
    public static TurnLane Of(WireActivity activity) => new(
        activity.ChannelId!,
        activity.Conversation!.Id!,
        activity.Type == ActivityTypes.Invoke ? Guid.NewGuid() : Guid.Empty);
}
