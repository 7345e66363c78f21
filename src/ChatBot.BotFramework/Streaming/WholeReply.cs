using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Turns;

namespace ChatBot.BotFramework.Streaming;

/// <summary>For channels that cannot show a growing text: typing at first, then the whole message.</summary>
internal sealed class WholeReply(ITurnContext turn) : IStreamingReply
{
    public Task InformAsync(string text, CancellationToken cancellationToken) => turn.SendTypingAsync(cancellationToken);

    public Task UpdateAsync(string textSoFar, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<ResourceResponse> FinishAsync(Activity message, CancellationToken cancellationToken) => turn.SendActivityAsync(message, cancellationToken);
}
