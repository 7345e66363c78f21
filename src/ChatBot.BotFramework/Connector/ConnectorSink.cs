using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Turns;

namespace ChatBot.BotFramework.Connector;

/// <summary>Sends the activities of a turn to the service URL that its activity came with.</summary>
internal sealed class ConnectorSink(ConnectorClient connector, ServiceUrl serviceUrl) : IActivitySink
{
    public Task<ResourceResponse> SendAsync(Activity activity, CancellationToken cancellationToken) =>
        connector.SendAsync(serviceUrl, activity, cancellationToken);

    public Task<ResourceResponse> UpdateAsync(Activity activity, CancellationToken cancellationToken) =>
        connector.UpdateAsync(serviceUrl, activity, cancellationToken);

    public Task DeleteAsync(ConversationAccount conversation, string activityId, CancellationToken cancellationToken) =>
        connector.DeleteAsync(serviceUrl, conversation, activityId, cancellationToken);
}
