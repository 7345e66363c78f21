using ChatBot.BotFramework.Turns;
using ChatBot.BotFramework.Wire;

namespace ChatBot.BotFramework.Connector;

/// <summary>Sends the activities of a turn to the service URL that its activity came with.</summary>
internal sealed class ConnectorSink(ConnectorClient connector, ServiceUrl serviceUrl) : IActivitySink
{
    public Task<ChannelReceipt> SendAsync(WireActivity activity, CancellationToken cancellationToken) =>
        connector.SendAsync(serviceUrl, activity, cancellationToken);

    public Task<ChannelReceipt> UpdateAsync(WireActivity activity, CancellationToken cancellationToken) =>
        connector.UpdateAsync(serviceUrl, activity, cancellationToken);

    public Task DeleteAsync(WireConversation conversation, string activityId, CancellationToken cancellationToken) =>
        connector.DeleteAsync(serviceUrl, conversation, activityId, cancellationToken);
}
