using ChatBot.BotFramework.Feedback;
using ChatBot.BotFramework.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Tests;

/// <summary>A bot that does what the test wrote down.</summary>
internal sealed class ScriptedBot(BotScript script) : ActivityHandler
{
    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        script.Turns.Enqueue(turnContext);
        return base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        script.OnMessage(turnContext, cancellationToken);

    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken)
    {
        if (script.OnInvoke is { } invoke)
            return await invoke(turnContext, cancellationToken);
        if (Read(turnContext) is not { } feedback)
            return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        script.Feedback.Enqueue(feedback);
        return CreateInvokeResponse(new Newtonsoft.Json.Linq.JObject());
    }

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        script.OnCardAction is { } action ? action(invokeValue)
        : base.OnAdaptiveCardInvokeAsync(turnContext, invokeValue, cancellationToken);

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        if (Read(turnContext) is { } feedback)
            script.Feedback.Enqueue(feedback);
        return Task.CompletedTask;
    }

    protected override async Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        await WelcomeAsync(turnContext, cancellationToken);
        await base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
    }

    protected override Task OnInstallationUpdateActivityAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        WelcomeAsync(turnContext, cancellationToken);

    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var others = membersAdded.Where(member => member.Id != turnContext.Activity.Recipient.Id).Select(member => member.Id);
        if (script.Welcome is null)
            await turnContext.SendActivityAsync("Welcome " + string.Join(", ", others), cancellationToken: cancellationToken);
    }

    private async Task WelcomeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (script.Welcome is { } welcome && turn.IsWelcomeDue())
            await turn.SendActivityAsync(welcome, cancellationToken: cancellationToken);
    }

    private static MessageFeedback? Read(ITurnContext turn) =>
        FeedbackReader.MayRead(turn.Activity) ? FeedbackReader.Read(turn.Activity) : null;
}
