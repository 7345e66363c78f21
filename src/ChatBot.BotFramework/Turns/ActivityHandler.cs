using ChatBot.BotFramework.Activities;

namespace ChatBot.BotFramework.Turns;

/// <summary>A bot with one method for each kind of activity; all of them do nothing unless overridden.</summary>
public abstract class ActivityHandler : IBot
{
    public virtual async Task OnTurnAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        switch (turn.Activity.Type)
        {
            case ActivityTypes.Message:
                await OnMessageAsync(turn, cancellationToken);
                break;
            case ActivityTypes.ConversationUpdate:
                await OnConversationUpdateAsync(turn, cancellationToken);
                break;
            case ActivityTypes.InstallationUpdate:
                await OnInstallationUpdateAsync(turn, cancellationToken);
                break;
            case ActivityTypes.MessageReaction:
                await OnMessageReactionAsync(turn, cancellationToken);
                break;
            case ActivityTypes.Event:
                await OnEventAsync(turn, cancellationToken);
                break;
            case ActivityTypes.Invoke:
                turn.InvokeResponse = await OnInvokeAsync(turn, cancellationToken);
                break;
            case ActivityTypes.EndOfConversation:
                await OnEndOfConversationAsync(turn, cancellationToken);
                break;
            default:
                await OnUnrecognizedActivityAsync(turn, cancellationToken);
                break;
        }
    }

    /// <summary>A person wrote, or submitted a card: then there is a value and often no text.</summary>
    protected virtual Task OnMessageAsync(ITurnContext turn, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Calls <see cref="OnMembersAddedAsync"/> and <see cref="OnMembersRemovedAsync"/> for others than the bot itself.</summary>
    protected virtual async Task OnConversationUpdateAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (Others(turn.Activity.MembersAdded, turn) is { Count: > 0 } added)
            await OnMembersAddedAsync(added, turn, cancellationToken);
        if (Others(turn.Activity.MembersRemoved, turn) is { Count: > 0 } removed)
            await OnMembersRemovedAsync(removed, turn, cancellationToken);
    }

    /// <summary>People came into the conversation: the place to greet them.</summary>
    /// <param name="members">At least one; never the bot.</param>
    protected virtual Task OnMembersAddedAsync(IReadOnlyList<ChannelAccount> members, ITurnContext turn, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <param name="members">At least one; never the bot.</param>
    protected virtual Task OnMembersRemovedAsync(IReadOnlyList<ChannelAccount> members, ITurnContext turn, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The bot was installed or removed. Channels that send this send a conversationUpdate too: greet there.</summary>
    protected virtual Task OnInstallationUpdateAsync(ITurnContext turn, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnMessageReactionAsync(ITurnContext turn, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnEventAsync(ITurnContext turn, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A request that waits for its answer.</summary>
    protected virtual Task<InvokeResponse> OnInvokeAsync(ITurnContext turn, CancellationToken cancellationToken) => Task.FromResult(InvokeResponse.NotImplemented);

    protected virtual Task OnEndOfConversationAsync(ITurnContext turn, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnUnrecognizedActivityAsync(ITurnContext turn, CancellationToken cancellationToken) => Task.CompletedTask;

    private static List<ChannelAccount> Others(IReadOnlyList<ChannelAccount>? members, ITurnContext turn) =>
        [.. (members ?? []).Where(member => member.Id != turn.Activity.Recipient?.Id)];
}
