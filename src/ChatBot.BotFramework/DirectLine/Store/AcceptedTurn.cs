using ChatBot.BotFramework.Wire;

namespace ChatBot.BotFramework.DirectLine.Store;

/// <summary>An activity that the bot owes a turn. It is kept until its first reply is stored, or until its turn ends without one.</summary>
/// <param name="Activity">The activity as the bot gets it.</param>
/// <param name="IsVisible">Whether clients get the activity too, so that a reply can point to it.</param>
internal sealed record AcceptedTurn(WireActivity Activity, bool IsVisible)
{
    /// <summary>Whether it is kept so; nothing is owed for what only shows, or for what nobody asked for.</summary>
    public bool IsOwed { get; init; } = true;

    /// <summary>Whether it was begun so often without coming to an end that it may be what ends the process.</summary>
    public bool IsSpent { get; init; }

    public string ConversationId => Activity.Conversation!.Id!;

    public string ActivityId => Activity.Id!;
}
