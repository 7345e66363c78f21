using ChatBot.BotFramework.Turns;
using ChatBot.BotFramework.Wire;

namespace ChatBot.BotFramework.Streaming;

/// <summary>For channels that cannot show a growing text: typing at first, then the whole message.</summary>
internal sealed class WholeReply(BotTurn turn) : IGrowingReply
{
    public Task InformAsync(string text, CancellationToken cancellationToken) => turn.SendTypingAsync(cancellationToken);

    public Task UpdateAsync(string textSoFar, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<ChannelReceipt> FinishAsync(WireActivity message, CancellationToken cancellationToken) =>
        turn.SendAsync(message, cancellationToken);
}
