using System.Net.Http.Headers;
using ChatBot.BotFramework.Connector.Tokens;
using ChatBot.BotFramework.Turns;
using ChatBot.BotFramework.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly.Timeout;

namespace ChatBot.BotFramework.Connector;

/// <summary>
/// The connector REST API of a channel. Where it may post is checked on the URL here and on the address when the connection is
/// made; the app's token is added on the way (<see cref="BearerHandler"/>).
/// </summary>
internal sealed class ConnectorClient
{
    internal const string HttpClientName = "ChatBot.BotFramework.Connector";

    private readonly IHttpClientFactory clients;
    private readonly ServiceUrlPolicy policy;
    private readonly SendPace pace;
    private readonly IOptions<BotOptions> options;
    private readonly TimeProvider time;
    private readonly ILogger<ConnectorClient> logger;

    internal ConnectorClient(
        IHttpClientFactory clients, ServiceUrlPolicy policy, SendPace pace, IOptions<BotOptions> options, TimeProvider time,
        ILogger<ConnectorClient> logger)
    {
        this.clients = clients;
        this.policy = policy;
        this.pace = pace;
        this.options = options;
        this.time = time;
        this.logger = logger;
    }

    /// <summary>
    /// Posts an activity to its conversation, as a reply where it has a replyToId, no faster than its channel takes them. What a
    /// channel refuses for the moment is tried again; what may have been posted is not.
    /// </summary>
    /// <exception cref="ConnectorException">It was not, or not surely, delivered.</exception>
    public Task<ChannelReceipt> SendAsync(ServiceUrl serviceUrl, WireActivity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, serviceUrl, serviceUrl.Activities(ConversationOf(activity), activity.ReplyToId), activity,
            cancellationToken);

    /// <summary>Puts an activity in the place of the one with its id; what failed for the moment is tried again, since it does no harm
    /// twice.</summary>
    /// <exception cref="ConnectorException">It was not, or not surely, delivered.</exception>
    public Task<ChannelReceipt> UpdateAsync(ServiceUrl serviceUrl, WireActivity activity, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(activity.Id);
        return CallAsync(HttpMethod.Put, serviceUrl, serviceUrl.Activities(ConversationOf(activity), activity.Id), activity,
            cancellationToken);
    }

    /// <summary>Takes an activity out of its conversation; what failed for the moment is tried again.</summary>
    /// <exception cref="ConnectorException">The channel did not, or not surely, do it.</exception>
    public Task DeleteAsync(ServiceUrl serviceUrl, WireConversation conversation, string activityId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(activityId);
        return CallAsync(HttpMethod.Delete, serviceUrl, serviceUrl.Activities(conversation.Id!, activityId), null, cancellationToken);
    }

    private async Task<ChannelReceipt> CallAsync(HttpMethod method, ServiceUrl serviceUrl, Uri address, WireActivity? activity,
        CancellationToken cancellationToken)
    {
        var type = activity is null ? "delete" : ActivityTypeTags.ForMetrics(activity.Type);
        try
        {
            var response = await RequestAsync(method, serviceUrl, address, activity, cancellationToken);
            BotTelemetry.Sent.Add(1, new("activity.type", type), new("outcome", "delivered"));
            Log.Delivered(logger, type, serviceUrl.Authority);
            return response;
        }
        catch (ConnectorException e)
        {
            BotTelemetry.Sent.Add(1, new("activity.type", type), new("outcome", "failed"));
            Log.NotDelivered(logger, type, serviceUrl.Authority, e.Message);
            throw;
        }
    }

    private async Task<ChannelReceipt> RequestAsync(HttpMethod method, ServiceUrl serviceUrl, Uri address, WireActivity? activity,
        CancellationToken cancellationToken)
    {
        if (policy.RefusalOf(serviceUrl) is { } refusal)
            throw new ConnectorException(refusal);
        var limit = options.Value.Connector.Timeout;
        using var timeout = new CancellationTokenSource(limit, time);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            if (activity is not null)
                await pace.WaitAsync(activity.ChannelId, ConversationOf(activity), cancel.Token);
            using var client = clients.CreateClient(HttpClientName);
            using var request = new HttpRequestMessage(method, address) { Content = activity is null ? null : Body(activity) };
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel.Token);
            if (!response.IsSuccessStatusCode)
            {
                var error = await ChannelAnswer.ErrorAsync(response.Content, cancel.Token);
                throw new ConnectorException(response.StatusCode, error.Code, error.Message);
            }
            return new ChannelReceipt(await ChannelAnswer.IdAsync(response.Content, cancel.Token));
        }
        catch (TokenUnavailableException e)
        {
            throw new ConnectorException(e.Message, e);
        }
        catch (TimeoutRejectedException e)
        {
            throw new ConnectorException($"the channel did not answer within {options.Value.Connector.AttemptTimeout}.", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ConnectorException($"the channel did not take it within {limit}.", e);
        }
        catch (HttpRequestException e)
        {
            throw new ConnectorException($"the connection failed ({e.HttpRequestError}).", e);
        }
    }

    private static string ConversationOf(WireActivity activity) =>
        activity.Conversation?.Id ?? throw new ArgumentException("The activity has no conversation.", nameof(activity));

    private static ByteArrayContent Body(WireActivity activity) =>
        new(ActivityJson.Write(activity)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
}
