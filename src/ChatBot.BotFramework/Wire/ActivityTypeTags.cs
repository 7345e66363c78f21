using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Wire;

/// <summary>Types of activities as the tag of a metric.</summary>
internal static class ActivityTypeTags
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        ActivityTypes.Message, ActivityTypes.MessageUpdate, ActivityTypes.MessageDelete, ActivityTypes.MessageReaction,
        ActivityTypes.ConversationUpdate,
        ActivityTypes.InstallationUpdate, ActivityTypes.ContactRelationUpdate, ActivityTypes.EndOfConversation, ActivityTypes.Typing,
        ActivityTypes.Event,
        ActivityTypes.Invoke, ActivityTypes.Command, ActivityTypes.CommandResult, ActivityTypes.Handoff, ActivityTypes.Suggestion,
        ActivityTypes.Trace,
    };

    /// <summary>The type where it is a known one, else "other": callers cannot make up new values of a metric's tag.</summary>
    public static string ForMetrics(string? type) => type is not null && Known.Contains(type) ? type : "other";
}
