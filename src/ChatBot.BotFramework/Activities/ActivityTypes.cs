namespace ChatBot.BotFramework.Activities;

/// <summary>The activity types of the specification; a bot ignores all others.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";
    public const string MessageReaction = "messageReaction";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string ContactRelationUpdate = "contactRelationUpdate";
    public const string EndOfConversation = "endOfConversation";
    public const string Typing = "typing";
    public const string Event = "event";
    public const string Invoke = "invoke";
    public const string Command = "command";
    public const string CommandResult = "commandResult";
    public const string Handoff = "handoff";
    public const string Suggestion = "suggestion";
    public const string Trace = "trace";

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        Message, MessageUpdate, MessageDelete, MessageReaction, ConversationUpdate, InstallationUpdate, ContactRelationUpdate,
        EndOfConversation, Typing, Event, Invoke, Command, CommandResult, Handoff, Suggestion, Trace,
    };

    /// <summary>The type where it is a known one, else "other": callers cannot make up new values of a metric's tag.</summary>
    internal static string ForMetrics(string? type) => type is not null && Known.Contains(type) ? type : "other";
}
