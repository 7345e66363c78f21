namespace ChatBot.BotFramework.Turns;

/// <summary>A bot of the Bot Framework SDK in the place of one of ours.</summary>
internal sealed class SdkBot(TurnAdapter adapter, Microsoft.Bot.Builder.IBot bot) : IBot
{
    public Task OnTurnAsync(ITurnContext turn, CancellationToken cancellationToken) => adapter.RunAsync(turn, bot, cancellationToken);
}
