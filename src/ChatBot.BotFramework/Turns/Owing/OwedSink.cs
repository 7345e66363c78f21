using ChatBot.BotFramework.Wire;
using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Turns.Owing;

/// <summary>Sends where another sink does, and tells once that the turn is answered: who takes it over must not answer again.</summary>
internal sealed class OwedSink(IActivitySink sink, Func<Task<bool>> answeredAsync) : IActivitySink
{
    private int told;

    /// <summary>Whether it has been told, and noted, that the turn is answered.</summary>
    public bool IsNoted { get; private set; }

    public async Task<ChannelReceipt> SendAsync(WireActivity activity, CancellationToken cancellationToken)
    {
        var receipt = await sink.SendAsync(activity, cancellationToken);
        if (activity.Type == ActivityTypes.Message && Interlocked.Exchange(ref told, 1) == 0)
            IsNoted = await answeredAsync();
        return receipt;
    }

    public Task<ChannelReceipt> UpdateAsync(WireActivity activity, CancellationToken cancellationToken) =>
        sink.UpdateAsync(activity, cancellationToken);

    public Task DeleteAsync(WireConversation conversation, string activityId, CancellationToken cancellationToken) =>
        sink.DeleteAsync(conversation, activityId, cancellationToken);
}
