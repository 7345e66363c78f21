using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.DirectLine.Store;
using ChatBot.BotFramework.Turns;

namespace ChatBot.BotFramework.DirectLine;

/// <summary>Puts the replies of a turn into its conversation. Direct Line knows no change of what was sent.</summary>
internal sealed class ConversationSink(Conversations conversations, AcceptedTurn turn) : IActivitySink
{
    /// <summary>Whether a reply was stored, which ends what the bot owes.</summary>
    public bool HasReplied { get; private set; }

    public async Task<ResourceResponse> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        var id = await conversations.ReplyAsync(turn, activity, cancellationToken);
        HasReplied |= activity.Type is not (ActivityTypes.Typing or ActivityTypes.Trace);
        return new ResourceResponse(id);
    }

    public Task<ResourceResponse> UpdateAsync(Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What was sent over Direct Line cannot be changed.");

    public Task DeleteAsync(ConversationAccount conversation, string activityId, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What was sent over Direct Line cannot be taken back.");
}
