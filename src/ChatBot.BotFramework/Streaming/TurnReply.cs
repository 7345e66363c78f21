using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Streaming;

/// <summary>
/// A turn's growing reply in the SDK's words. Its message goes the way of all that the turn sends, and so past the SDK's middleware.
/// </summary>
internal sealed class TurnReply(ITurnContext context, IGrowingReply reply) : IStreamingReply
{
    public Task InformAsync(string text, CancellationToken cancellationToken) => reply.InformAsync(text, cancellationToken);

    public Task UpdateAsync(string textSoFar, CancellationToken cancellationToken) => reply.UpdateAsync(textSoFar, cancellationToken);

    public async Task<ResourceResponse> FinishAsync(Activity message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        context.TurnState.Set(new ReplyEnd(message, reply));
        return await context.SendActivityAsync(message, cancellationToken);
    }
}
