using Microsoft.Bot.Builder;

namespace ChatBot.BotFramework.Tests.Turns;

/// <summary>A bot of the SDK whose whole turn the test writes down.</summary>
internal sealed class HandedBot(BotCallbackHandler turn) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        turn(turnContext, cancellationToken);
}
