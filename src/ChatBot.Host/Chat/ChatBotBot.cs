using System.Text.Json;
using ChatBot.Answers.Suggestions;
using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Turns;
using ChatBot.Host.Chat.Replies;
using ChatBot.Host.Feedback;

namespace ChatBot.Host.Chat;

/// <summary>What the bot does with what comes in, on any channel of the Bot Framework.</summary>
internal sealed class ChatBotBot(
    ReplyForms forms,
    QuestionTurn questions,
    QuestionSuggester suggester,
    Greetings greetings,
    TenantRule tenants,
    FeedbackStore feedback,
    ILogger<ChatBotBot> logger) : ActivityHandler
{
    private const int MostSuggestions = 3;

    // Teams takes an empty object for "stored", and shows an error for anything else.
    private static readonly InvokeResponse Stored = new(200, JsonSerializer.SerializeToElement(new object()));

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
        var text = IncomingText.Of(turn.Activity);
        if (text.Length == 0 && turn.Activity.Attachments is { Count: > 0 })
            await StateAsync(Statements.OnlyText, [], turn, cancellationToken);
        else if (IncomingText.AsksForHelp(text))
            await StateAsync(Audience.IsGroup(turn.Activity) ? Statements.GroupHelp : Statements.Help, await SuggestAsync(cancellationToken), turn, cancellationToken);
        else if (IncomingText.AsksForSuggestions(text))
            await ShowSuggestionsAsync(turn, cancellationToken);
        else
            await questions.RunAsync(text, forms.For(turn.Activity), turn, cancellationToken);
    }

    /// <summary>Greets a person who came into a conversation of two. In a group it speaks when it comes itself, not at everybody who does.</summary>
    protected override async Task OnConversationUpdateAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var bot = turn.Activity.Recipient?.Id;
        var added = turn.Activity.MembersAdded ?? [];
        if (added.Any(member => Audience.IsGroup(turn.Activity) == (member.Id == bot)))
            await GreetAsync(turn, cancellationToken);
    }

    protected override async Task OnInstallationUpdateAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Action is "add")
            await GreetAsync(turn, cancellationToken);
        else if (turn.Activity.Action is "remove")
            await greetings.ForgetAsync(turn.Activity, cancellationToken);
    }

    protected override async Task OnEventAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Name == FeedbackReader.EventName)
            await RateAsync(FeedbackReader.OfEvent(turn.Activity), cancellationToken);
    }

    protected override async Task<InvokeResponse> OnInvokeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Name != FeedbackReader.InvokeName)
            return await base.OnInvokeAsync(turn, cancellationToken);
        return await RateAsync(FeedbackReader.OfInvoke(turn.Activity), cancellationToken) ? Stored : new InvokeResponse(500);
    }

    private async Task GreetAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (!await IsFirstAsync(turn.Activity, cancellationToken))
            return;
        await StateAsync(
            Audience.IsGroup(turn.Activity) ? Statements.GroupWelcome : Statements.Welcome, await SuggestAsync(cancellationToken), turn, cancellationToken);
    }

    // Better greeted twice than not at all.
    private async Task<bool> IsFirstAsync(Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            return await greetings.IsFirstAsync(activity, cancellationToken);
        }
        catch (FeedbackStoreException failure)
        {
            Log.FeedbackLost(logger, failure.Message);
            return true;
        }
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

    private async Task<bool> RateAsync(Rating rating, CancellationToken cancellationToken)
    {
        try
        {
            await feedback.RateAsync(rating, cancellationToken);
            return true;
        }
        catch (FeedbackStoreException failure)
        {
            Log.FeedbackLost(logger, failure.Message);
            return false;
        }
    }
}
