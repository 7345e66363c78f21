using System.Net;
using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Feedback;
using ChatBot.BotFramework.Turns;
using ChatBot.Host.Admin;
using ChatBot.Host.Branding;
using ChatBot.Host.Chat.Limits;
using ChatBot.Host.Chat.Replies;
using ChatBot.Host.Feedback;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ChatBot.Host.Chat;

/// <summary>
/// What the bot does with what comes in, on any channel of the Bot Framework. Not the SDK's handler for Teams: that one asks Teams for
/// every new member, and greets nobody when the asking fails.
/// </summary>
internal sealed class ChatBotBot(
    ReplyForms forms,
    Brand brand,
    QuestionTurn questions,
    EditedSuggestions suggester,
    TeamsTenants tenants,
    IQuestionLimits limits,
    FeedbackStore feedback,
    ILogger<ChatBotBot> logger) : ActivityHandler
{
    private const int MostSuggestions = 3;

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (tenants.Allows(turnContext.Activity.ChannelId, turnContext.TenantIds()))
            await base.OnTurnAsync(turnContext, cancellationToken);
        else if (turnContext.Activity.Type is ActivityTypes.Message)
            await SayAsync(OwnWords.OtherTenant, [], turnContext, cancellationToken);
        else if (turnContext.Activity.Type is ActivityTypes.Invoke)
            await turnContext.SendActivityAsync(
                new Activity(ActivityTypesEx.InvokeResponse) { Value = Answered(HttpStatusCode.Forbidden) }, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        AnswerAsync(turnContext, cancellationToken);

    /// <summary>A question that was corrected is answered as it reads now. What else happens to a message asks nothing.</summary>
    protected override Task OnMessageUpdateActivityAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        IncomingText.IsEdited(((ITurnContext)turnContext).Activity) ? AnswerAsync(turnContext, cancellationToken) : Task.CompletedTask;

    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        WelcomeAsync(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateActivityAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        WelcomeAsync(turnContext, cancellationToken);

    protected override async Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = ((ITurnContext)turnContext).Activity;
        if (FeedbackReader.MayRead(activity))
            await RateAsync(activity, cancellationToken);
    }

    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = ((ITurnContext)turnContext).Activity;
        if (!FeedbackReader.MayRead(activity))
            return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        // An empty object is what Teams takes for feedback that was kept; it shows an error for anything else.
        return await RateAsync(activity, cancellationToken)
            ? CreateInvokeResponse(new JObject())
            : Answered(HttpStatusCode.InternalServerError);
    }

    /// <summary>Our own cards have no such button; one that brings a question is answered all the same.</summary>
    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        ITurnContext turn = turnContext;
        if (IncomingText.OfValue(invokeValue.Action.Data) is not { } question)
            return CardMessage(OwnWords.NoSuchButton);
        if (await WaitOfAsync(turn, cancellationToken) is { } wait)
            return CardMessage(OwnWords.TooFast(wait));
        await questions.RunAsync(question, forms.For(turn.Activity), turn, cancellationToken);
        return CardMessage(OwnWords.AnsweredBelow);
    }

    private async Task AnswerAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (await WaitOfAsync(turn, cancellationToken) is { } wait)
        {
            await SayAsync(OwnWords.TooFast(wait), [], turn, cancellationToken);
            return;
        }

        var text = IncomingText.Of(turn.Activity);
        if (text.Length == 0 && IncomingText.HasFiles(turn.Activity))
            await SayAsync(OwnWords.OnlyText, [], turn, cancellationToken);
        else if (IncomingText.AsksForHelp(text))
            await SayAsync(turn.Activity.IsGroup() ? OwnWords.GroupHelp : OwnWords.Help, await SuggestAsync(turn, cancellationToken), turn,
                cancellationToken);
        else if (IncomingText.AsksForSuggestions(text))
            await ShowSuggestionsAsync(turn, cancellationToken);
        else
            await questions.RunAsync(text, forms.For(turn.Activity), turn, cancellationToken);
    }

    private async Task WelcomeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.IsWelcomeDue())
            await SayAsync(
                brand.Greeting ?? (turn.Activity.IsGroup() ? OwnWords.GroupWelcome : OwnWords.Welcome),
                await SuggestAsync(turn, cancellationToken),
                turn,
                cancellationToken);
    }

    private async Task<TimeSpan?> WaitOfAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var wait = await limits.CountAsync(turn.Activity, cancellationToken);
        if (wait is { } refused)
            Log.AskedTooFast(logger, ChannelIds.Base(turn.Activity.ChannelId), refused.TotalSeconds);
        return wait;
    }

    private async Task ShowSuggestionsAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var suggestions = await SuggestAsync(turn, cancellationToken);
        await SayAsync(suggestions.Count > 0 ? OwnWords.Suggestions : OwnWords.NoSuggestions, suggestions, turn, cancellationToken);
    }

    private async Task SayAsync(string text, IReadOnlyList<string> suggestions, ITurnContext turn, CancellationToken cancellationToken) =>
        await turn.SendActivityAsync(forms.For(turn.Activity).OwnWords(text, suggestions), cancellationToken);

    private async Task<IReadOnlyList<string>> SuggestAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        (await suggester.ForConversationAsync(
            FilterData.Of(turn.Activity), QuestionTurn.ConversationOf(turn), MostSuggestions, cancellationToken)).Questions;

    private async Task<bool> RateAsync(Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            await (FeedbackReader.Read(activity) switch
            {
                null => feedback.RateAsync(Rating.Unreadable(activity), cancellationToken),
                { Reaction: MessageFeedback.None } none => feedback.TakeBackAsync(Rating.Of(none, activity), cancellationToken),
                { } read => feedback.RateAsync(Rating.Of(read, activity), cancellationToken),
            });
            return true;
        }
        catch (FeedbackStoreException failure)
        {
            Log.FeedbackLost(logger, failure.Message);
            return false;
        }
    }

    private static InvokeResponse Answered(HttpStatusCode status) => new() { Status = (int)status };

    /// <summary>Shows a short text to whoever pressed a card's button.</summary>
    private static AdaptiveCardInvokeResponse CardMessage(string text) =>
        new() { StatusCode = (int)HttpStatusCode.OK, Type = "application/vnd.microsoft.activity.message", Value = text };
}
