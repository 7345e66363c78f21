using ChatBot.BotFramework.Activities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.Connector;

/// <summary>Holds activities back that Teams would refuse, since a bot that runs into its limits again and again is held up for
/// longer.</summary>
internal sealed class SendPace(IOptions<BotOptions> options, TimeProvider time, ILogger<SendPace> logger)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, ConversationPace> conversations = [];
    private readonly long start = time.GetTimestamp();

    /// <summary>Comes back when an activity may go to the conversation.</summary>
    /// <exception cref="ConnectorException">It could not within the time for one activity.</exception>
    public async ValueTask WaitAsync(string? channelId, string conversationId, CancellationToken cancellationToken)
    {
        var limits = options.Value.Connector;
        if (!limits.Paced || ChannelIds.Base(channelId) != ChannelIds.Teams)
            return;
        var now = time.GetElapsedTime(start);
        if (Take(conversationId, now, limits) is not { } at)
            throw new ConnectorException("the conversation gets more activities than its channel takes.");
        if (at == now)
            return;
        Log.Paced(logger, at - now);
        await Task.Delay(at - now, time, cancellationToken);
    }

    private TimeSpan? Take(string conversationId, TimeSpan now, ConnectorOptions limits)
    {
        lock (gate)
        {
            if (!conversations.TryGetValue(conversationId, out var pace))
            {
                if (conversations.Count >= limits.MaxPacedConversations)
                    ForgetTheLongestIdle();
                conversations[conversationId] = pace = new ConversationPace();
            }
            return pace.Take(now, limits.Timeout);
        }
    }

    // A quarter at once: looking for the oldest costs a look at all.
    private void ForgetTheLongestIdle()
    {
        foreach (var (id, _) in conversations.OrderBy(conversation => conversation.Value.Last).Take(conversations.Count / 4 + 1).ToList())
            conversations.Remove(id);
    }
}
