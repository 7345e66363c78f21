using ChatBot.BotFramework.Turns;
using ChatBot.BotFramework.Wire;

namespace ChatBot.BotFramework.Streaming;

/// <summary>An <see cref="IStreamingReply"/> in the words of the wire.</summary>
internal interface IGrowingReply
{
    Task InformAsync(string text, CancellationToken cancellationToken);

    Task UpdateAsync(string textSoFar, CancellationToken cancellationToken);

    Task<ChannelReceipt> FinishAsync(WireActivity message, CancellationToken cancellationToken);
}
