using ChatBot.Answers.Suggestions;
using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Feedback;
using ChatBot.BotFramework.Invokes;
using ChatBot.BotFramework.Turns;
using ChatBot.Host.Chat.Limits;
using ChatBot.Host.Chat.Replies;
using ChatBot.Host.Feedback;

namespace ChatBot.Host.Chat;

/// <summary>What the bot does with what comes in, on any channel of the Bot Framework.</summary>
internal sealed class ChatBotBot(
    ReplyForms forms,
    QuestionTurn questions,
    QuestionSuggester suggester,
    TenantRule tenants,
    QuestionLimits limits,
    FeedbackStore feedback,
    ILogger<ChatBotBot> logger) : ActivityHandler
{
    private const int MostSuggestions = 3;

    public override async Task OnTurnAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (tenants.Allows(turn.Activity))
            await base.OnTurnAsync(turn, cancellationToken);
        else if (turn.Activity.Type is ActivityTypes.Message)
            await turn.SendActivityAsync(forms.For(turn.Activity).Statement(Statements.OtherTenant, []), cancellationToken);
        else if (turn.Activity.Type is ActivityTypes.Invoke)
            turn.InvokeResponse = new InvokeResponse(403);
    }

    protected override async Task OnMessageAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (WaitOf(turn) is { } wait)
        {
            await StateAsync(Statements.TooFast(wait), [], turn, cancellationToken);
            return;
        }

        var text = IncomingText.Of(turn.Activity);
        if (text.Length == 0 && IncomingText.HasFiles(turn.Activity))
            await StateAsync(Statements.OnlyText, [], turn, cancellationToken);
        else if (IncomingText.AsksForHelp(text))
            await StateAsync(turn.Activity.IsGroup() ? Statements.GroupHelp : Statements.Help, await SuggestAsync(cancellationToken), turn, cancellationToken);
        else if (IncomingText.AsksForSuggestions(text))
            await ShowSuggestionsAsync(turn, cancellationToken);
        else
            await questions.RunAsync(text, forms.For(turn.Activity), turn, cancellationToken);
    }

    protected override async Task OnWelcomeAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        await StateAsync(turn.Activity.IsGroup() ? Statements.GroupWelcome : Statements.Welcome, await SuggestAsync(cancellationToken), turn, cancellationToken);

    protected override async Task OnEventAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (FeedbackReader.MayRead(turn.Activity))
            await RateAsync(turn.Activity, cancellationToken);
    }

    protected override async Task<InvokeResponse> OnInvokeAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        !FeedbackReader.MayRead(turn.Activity) ? await base.OnInvokeAsync(turn, cancellationToken)
        : await RateAsync(turn.Activity, cancellationToken) ? InvokeResponse.Empty
        : new InvokeResponse(500);

    /// <summary>Our own cards have no such button; one that brings a question is answered all the same.</summary>
    protected override async Task<InvokeResponse> OnAdaptiveCardActionAsync(
        AdaptiveCardAction action, ITurnContext turn, CancellationToken cancellationToken)
    {
        if (IncomingText.OfValue(action.Data) is not { } question)
            return AdaptiveCardResponse.Message(Statements.NoSuchButton);
        if (WaitOf(turn) is { } wait)
            return AdaptiveCardResponse.Message(Statements.TooFast(wait));
        await questions.RunAsync(question, forms.For(turn.Activity), turn, cancellationToken);
        return AdaptiveCardResponse.Message(Statements.AnsweredBelow);
    }

    private TimeSpan? WaitOf(ITurnContext turn)
    {
        var wait = limits.Count(turn.Activity);
        if (wait is { } refused)
            Log.AskedTooFast(logger, ChannelIds.Base(turn.Activity.ChannelId!), refused.TotalSeconds);
        return wait;
    }

    private async Task ShowSuggestionsAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var suggestions = await SuggestAsync(cancellationToken);
        await StateAsync(suggestions.Count > 0 ? Statements.Suggestions : Statements.NoSuggestions, suggestions, turn, cancellationToken);
    }

    private async Task StateAsync(string text, IReadOnlyList<string> suggestions, ITurnContext turn, CancellationToken cancellationToken) =>
        await turn.SendActivityAsync(forms.For(turn.Activity).Statement(text, suggestions), cancellationToken);

    private async Task<IReadOnlyList<string>> SuggestAsync(CancellationToken cancellationToken) =>
        await suggester.ForStartAsync(MostSuggestions, cancellationToken);

    private async Task<bool> RateAsync(Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            await feedback.RateAsync(
                FeedbackReader.Read(activity) is { } read ? Rating.Of(read, activity) : Rating.Unreadable(activity), cancellationToken);
            return true;
        }
        catch (FeedbackStoreException failure)
        {
            Log.FeedbackLost(logger, failure.Message);
            return false;
        }
    }
}
