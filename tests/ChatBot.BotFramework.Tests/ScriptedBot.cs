using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Feedback;
using ChatBot.BotFramework.Invokes;
using ChatBot.BotFramework.Turns;

namespace ChatBot.BotFramework.Tests;

/// <summary>A bot that does what the test wrote down.</summary>
internal sealed class ScriptedBot(BotScript script) : ActivityHandler
{
    public override Task OnTurnAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        script.Turns.Enqueue(turn);
        return base.OnTurnAsync(turn, cancellationToken);
    }

    protected override Task OnMessageAsync(ITurnContext turn, CancellationToken cancellationToken) => script.OnMessage(turn, cancellationToken);

    protected override Task<InvokeResponse> OnInvokeAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        script.OnInvoke is { } invoke ? invoke(turn, cancellationToken) : base.OnInvokeAsync(turn, cancellationToken);

    protected override Task<InvokeResponse> OnAdaptiveCardActionAsync(AdaptiveCardAction action, ITurnContext turn, CancellationToken cancellationToken) =>
        script.OnCardAction(action);

    protected override Task<bool> OnFeedbackAsync(MessageFeedback feedback, ITurnContext turn, CancellationToken cancellationToken)
    {
        script.Feedback.Enqueue(feedback);
        return Task.FromResult(true);
    }

    protected override Task OnWelcomeAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        script.Welcome is { } welcome ? turn.SendActivityAsync(welcome, cancellationToken) : Task.CompletedTask;

    protected override Task OnMembersAddedAsync(IReadOnlyList<ChannelAccount> members, ITurnContext turn, CancellationToken cancellationToken) =>
        script.Welcome is null ? turn.SendActivityAsync("Welcome " + string.Join(", ", members.Select(member => member.Id)), cancellationToken) : Task.CompletedTask;
}
