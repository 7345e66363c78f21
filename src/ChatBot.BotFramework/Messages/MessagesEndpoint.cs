using System.Globalization;
using System.Text;
using ChatBot.BotFramework.Authentication;
using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Turns;
using ChatBot.BotFramework.Turns.Owing;
using ChatBot.BotFramework.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ChatBot.BotFramework.Messages;

/// <summary>
/// The messaging endpoint: who calls, then what is sent, then a place in the queue; answers before the bot does. Only a caller that
/// waits for the replies or for an invoke's result gets them in the body.
/// </summary>
internal sealed class MessagesEndpoint(
    IInboundAuthenticator authenticator,
    TurnQueue queue,
    OwedTurns owed,
    ConnectorClient connector,
    IOptions<BotOptions> options,
    TimeProvider time,
    ILogger<MessagesEndpoint> logger)
{
    public void Announce(string path) => authenticator.Announce(logger, path);

    public async Task HandleAsync(HttpContext http)
    {
        try
        {
            if (await ServeAsync(http) is { } refusal)
            {
                Log.RequestRefused(logger, refusal.Status, refusal.ForLog());
                await refusal.WriteAsync(http.Response, http.RequestAborted);
            }
            BotTelemetry.Requests.Add(1, new KeyValuePair<string, object?>("http.status", http.Response.StatusCode));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller hung up; there is nobody to answer.
        }
    }

    private async Task<Refusal?> ServeAsync(HttpContext http)
    {
        var authentication = await authenticator.AuthenticateAsync(http);
        if (authentication.Caller is not { } caller)
            return authentication.Refusal;
        if (!IsJson(http.Request))
            return new(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType",
                "Send the activity as application/json in UTF-8, not compressed.");
        var limits = options.Value.Messages;
        var (body, unread) = await RequestBody.ReadAsync(http, limits.MaxBytes, limits.BodyTimeout, time);
        if (unread is not null)
            return unread;
        var (activity, problem) = ActivityReader.Read(body);
        if (activity is null)
            return new(StatusCodes.Status400BadRequest, "BadSyntax", problem!);
        if (!ServiceUrl.TryParse(activity.ServiceUrl, out var serviceUrl))
            return Refusal.Unauthorized("The serviceUrl must be an http or https address with nothing but host, port and path.");
        if ((caller.RefusalOf(activity, serviceUrl) ?? TenantRule.RefusalOf(activity, options.Value.AllowedTenants)) is { } refusal)
            return refusal;
        return await AcceptAsync(http, activity, serviceUrl);
    }

    private async Task<Refusal?> AcceptAsync(HttpContext http, WireActivity activity, ServiceUrl serviceUrl)
    {
        if (activity.DeliveryMode == WireDelivery.ExpectReplies)
        {
            var collector = new ReplyCollector();
            var turn = new QueuedTurn(activity, collector, http.RequestAborted);
            return Enqueue(http, turn) ?? await AnswerAsync(http, turn, collector);
        }
        if (activity.DeliveryMode == WireDelivery.Stream)
            return await StreamAsync(http, activity);
        if (activity.Type != ActivityTypes.Invoke)
            return RefusalOf(http, await owed.AcceptAsync(activity, serviceUrl, http.RequestAborted));
        var invoke = new QueuedTurn(activity, new ConnectorSink(connector, serviceUrl), http.RequestAborted);
        return Enqueue(http, invoke) ?? await AnswerAsync(http, invoke, null);
    }

    private Refusal? Enqueue(HttpContext http, QueuedTurn turn) => RefusalOf(http, queue.TryAdd(turn, onceOnly: false));

    private Refusal? RefusalOf(HttpContext http, TurnAdmission admission)
    {
        switch (admission)
        {
            case TurnAdmission.Full:
                SetRetryAfter(http);
                return new(StatusCodes.Status503ServiceUnavailable, "ServiceBusy",
                    "The bot has too many messages to answer; try again later.");
            case TurnAdmission.Closed:
                SetRetryAfter(http);
                return new(StatusCodes.Status503ServiceUnavailable, "ServiceStopping", "The bot is stopping; try again later.");
            case TurnAdmission.Duplicate:
                Log.DuplicateLeftOut(logger);
                return null;
            default:
                return null;
        }
    }

    private async Task<Refusal?> StreamAsync(HttpContext http, WireActivity activity)
    {
        using var stream = new EventStream(http.Response, http.RequestAborted);
        var turn = new QueuedTurn(activity, stream, http.RequestAborted);
        if (Enqueue(http, turn) is { } refusal)
            return refusal;
        await stream.StartAsync(http.RequestAborted);
        // Not given up when the caller is gone: the turn is cancelled then, and must not write into a body that is.
        var end = await turn.Ended;
        if (activity.Type == ActivityTypes.Invoke && !http.RequestAborted.IsCancellationRequested)
            await stream.EndAsync(InvokeResult.Of(end), http.RequestAborted);
        return null;
    }

    private static async Task<Refusal?> AnswerAsync(HttpContext http, QueuedTurn turn, ReplyCollector? collector)
    {
        var end = await turn.Ended.WaitAsync(http.RequestAborted);
        var isInvoke = turn.Activity.Type == ActivityTypes.Invoke;
        // A message that failed has been answered with an apology; an invoke has no other answer than its status.
        if (end.Outcome != TurnOutcome.Completed && (isInvoke || collector!.Replies.Count == 0))
            return new(StatusCodes.Status500InternalServerError, "BotError", "The bot failed to answer.");
        var result = isInvoke ? InvokeResult.Of(end) : null;
        http.Response.StatusCode = result?.Status ?? StatusCodes.Status200OK;
        var body = collector is not null ? ActivityJson.Write(new WireReplies(collector.Replies, result?.Body))
            : result?.Body is { } json ? Encoding.UTF8.GetBytes(json.GetRawText())
            : null;
        if (body is null)
            return null;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
        return null;
    }

    private static bool IsJson(HttpRequest request) =>
        request.Headers.ContentEncoding.Count == 0
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.MediaType.Equals("text/json", StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private void SetRetryAfter(HttpContext http) =>
        http.Response.Headers.RetryAfter = Math.Ceiling(options.Value.Messages.RetryAfter.TotalSeconds)
        .ToString(CultureInfo.InvariantCulture);
}
