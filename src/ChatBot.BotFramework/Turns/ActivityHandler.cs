using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Feedback;
using ChatBot.BotFramework.Invokes;

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
                if (turn.WelcomeDue)
                    await OnWelcomeAsync(turn, cancellationToken);
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

    /// <summary>
    /// Calls <see cref="OnWelcomeAsync"/> where a welcome is due, and <see cref="OnMembersAddedAsync"/> and
    /// <see cref="OnMembersRemovedAsync"/> for others than the bot itself.
    /// </summary>
    protected virtual async Task OnConversationUpdateAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.WelcomeDue)
            await OnWelcomeAsync(turn, cancellationToken);
        if (Others(turn.Activity.MembersAdded, turn) is { Count: > 0 } added)
            await OnMembersAddedAsync(added, turn, cancellationToken);
        if (Others(turn.Activity.MembersRemoved, turn) is { Count: > 0 } removed)
            await OnMembersRemovedAsync(removed, turn, cancellationToken);
    }

    /// <summary>
    /// The place to say hello, called once for each conversation: when somebody installs the bot, in a conversation of two when a person
    /// comes in, in a group when the bot does (see <see cref="Activity.IsGroup"/>).
    /// </summary>
    protected virtual Task OnWelcomeAsync(ITurnContext turn, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>People came into the conversation, whether it was welcomed before or not.</summary>
    /// <param name="members">At least one; never the bot.</param>
    protected virtual Task OnMembersAddedAsync(IReadOnlyList<ChannelAccount> members, ITurnContext turn, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <param name="members">At least one; never the bot.</param>
    protected virtual Task OnMembersRemovedAsync(IReadOnlyList<ChannelAccount> members, ITurnContext turn, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The bot was installed or removed; <see cref="OnWelcomeAsync"/> has said hello by then.</summary>
    protected virtual Task OnInstallationUpdateAsync(ITurnContext turn, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnMessageReactionAsync(ITurnContext turn, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Brings web chat's feedback to <see cref="OnFeedbackAsync"/>; other events are ignored.</summary>
    protected virtual async Task OnEventAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (FeedbackReader.MayRead(turn.Activity) && FeedbackReader.Read(turn.Activity) is { } feedback)
            await OnFeedbackAsync(feedback, turn, cancellationToken);
    }

    /// <summary>A request that waits for its answer: brings those that are known to their methods, and answers 501 to the others.</summary>
    protected virtual async Task<InvokeResponse> OnInvokeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        switch (turn.Activity.Name)
        {
            case InvokeNames.AdaptiveCardAction:
                return AdaptiveCardAction.TryRead(turn.Activity, out var action, out var refusal)
                    ? await OnAdaptiveCardActionAsync(action, turn, cancellationToken)
                    : refusal;
            case InvokeNames.SubmitAction when FeedbackReader.Read(turn.Activity) is { } feedback:
                return await OnFeedbackAsync(feedback, turn, cancellationToken) ? InvokeResponse.Empty : InvokeResponse.NotImplemented;
            default:
                return InvokeResponse.NotImplemented;
        }
    }

    /// <summary>A button of an Adaptive Card was pressed; <see cref="AdaptiveCardResponse"/> makes the answers.</summary>
    protected virtual Task<InvokeResponse> OnAdaptiveCardActionAsync(AdaptiveCardAction action, ITurnContext turn, CancellationToken cancellationToken) =>
        Task.FromResult(InvokeResponse.NotImplemented);

    /// <summary>Somebody rated an answer, in Teams or in web chat.</summary>
    /// <returns>Whether it was kept; where it was not, Teams hears 501.</returns>
    protected virtual Task<bool> OnFeedbackAsync(MessageFeedback feedback, ITurnContext turn, CancellationToken cancellationToken) => Task.FromResult(false);

    protected virtual Task OnEndOfConversationAsync(ITurnContext turn, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnUnrecognizedActivityAsync(ITurnContext turn, CancellationToken cancellationToken) => Task.CompletedTask;

    private static List<ChannelAccount> Others(IReadOnlyList<ChannelAccount>? members, ITurnContext turn) =>
        [.. (members ?? []).Where(member => member.Id != turn.Activity.Recipient?.Id)];
}
