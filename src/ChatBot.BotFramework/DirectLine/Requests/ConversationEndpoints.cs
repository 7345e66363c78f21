using System.Globalization;
using ChatBot.BotFramework.DirectLine.Store;
using ChatBot.BotFramework.DirectLine.Tokens;
using ChatBot.BotFramework.Messages;
using ChatBot.BotFramework.Turns;
using ChatBot.BotFramework.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.BotFramework.DirectLine.Requests;

/// <summary><c>conversations</c>, <c>conversations/{id}</c>, and <c>conversations/{id}/activities</c>.</summary>
internal sealed class ConversationEndpoints(
    DirectLineGate gate, RequestJson json, RequestLimits limits, TokenEndpoints tokens, TokenSigner signer, DirectLineStore store,
    Conversations conversations, TurnQueue queue)
{
    private const int PageSize = 100;

    public static Refusal NotFound { get; } =
        new(StatusCodes.Status404NotFound, "ConversationNotFound", "There is no such conversation; it may be over.");

    /// <summary>Starts the token's conversation, or a new one: 201; or joins the one that was started: 200.</summary>
    public async Task<Refusal?> StartAsync(HttpContext http)
    {
        var (caller, refusal) = await gate.IdentifyAsync(http.Request, forPages: true);
        if (limits.RefusalOfStart(http, caller?.HasSecret == true) is { } limited)
            return limited;
        if (caller is null)
            return refusal;
        var (body, unread) = await json.ReadObjectAsync(http);
        if (unread is not null)
            return unread;
        var (parameters, problem) = TokenParameters.Read(body);
        if (parameters is null)
            return problem;
        var token = caller.Token ?? tokens.New(http, caller, parameters);
        var user = new WireAccount
        {
            Id = token.UserId ?? parameters.UserId ?? TokenParameters.UserPrefix + token.ConversationId,
            Name = token.UserName ?? parameters.UserName,
            Role = "user",
        };
        var (isNew, row) = await conversations.StartAsync(
            token.ConversationId, token.ChannelId, user, parameters.Locale, ServiceUrl(http.Request), http.RequestAborted);
        return await DirectLineAnswer.WriteAsync(
            http,
            isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK,
            token.ConversationId,
            signer.Write(token),
            signer.LifetimeInSeconds,
            // What happens between this answer and the socket is replayed on it.
            StreamUrl(http.Request, token.ConversationId, isNew ? 0 : row.Next, token.Origins));
    }

    /// <summary>A new stream URL, from the watermark on, or for what is new where there is none.</summary>
    public async Task<Refusal?> ReconnectAsync(HttpContext http)
    {
        var (caller, conversation, refusal) = await IdentifyAsync(http);
        if (caller is null)
            return refusal;
        if (!TryReadWatermark(http.Request, out var watermark))
            return BadWatermark;
        if (await store.FindAsync(conversation, http.RequestAborted) is not { } row)
            return NotFound;
        return await DirectLineAnswer.WriteAsync(
            http,
            StatusCodes.Status200OK,
            conversation,
            caller.Token is { } token ? signer.Write(token) : null,
            caller.Token is null ? null : signer.LifetimeInSeconds,
            StreamUrl(http.Request, conversation, Math.Min(watermark ?? row.Next, row.Next), caller.Token?.Origins ?? []));
    }

    /// <summary>The activities from the watermark on, or from the first, by pages.</summary>
    public async Task<Refusal?> ReadAsync(HttpContext http)
    {
        var (caller, conversation, refusal) = await IdentifyAsync(http);
        if (caller is null)
            return refusal;
        if (!TryReadWatermark(http.Request, out var watermark))
            return BadWatermark;
        if (await store.ReadAsync(conversation, watermark ?? 0, PageSize, http.RequestAborted) is not { } page)
            return NotFound;
        return await DirectLineAnswer.WriteAsync(http, Sockets.StreamFrame.Of(page.Activities, page.Next));
    }

    /// <summary>Takes an activity for the bot and answers at once.</summary>
    public async Task<Refusal?> PostAsync(HttpContext http)
    {
        var (caller, conversation, refusal) = await IdentifyAsync(http);
        if (caller is null)
            return refusal;
        if (limits.RefusalOfPost(http, conversation) is { } limited)
            return limited;
        var (body, unread) = await json.ReadAsync(http);
        if (unread is not null)
            return unread;
        var (activity, problem) = ClientActivity.Read(
            body, caller.Token?.ChannelId ?? DirectLineToken.WithSecret, conversation, caller.Token?.UserId, caller.Token?.UserName,
            conversations.Bot, ServiceUrl(http.Request));
        if (activity is null)
            return RequestJson.Bad(problem!);
        if (!queue.HasRoomFor(activity))
        {
            http.Response.Headers.RetryAfter = "1";
            return new(StatusCodes.Status503ServiceUnavailable, "ServiceBusy", "The bot has too many messages to answer; try again later.");
        }
        return await conversations.PostAsync(conversation, activity, http.RequestAborted) is { } id
            ? await DirectLineAnswer.WriteIdAsync(http, id)
            : NotFound;
    }

    /// <summary>Files are not taken.</summary>
    public async Task<Refusal?> UploadAsync(HttpContext http)
    {
        var (caller, _, refusal) = await IdentifyAsync(http);
        return caller is null ? refusal
            : new(StatusCodes.Status415UnsupportedMediaType, "AttachmentsNotSupported", ClientActivity.NoAttachments);
    }

    private static Refusal BadWatermark { get; } = RequestJson.Bad("The watermark is not one that was given out.");

    private async Task<(DirectLineCaller? Caller, string Conversation, Refusal? Refusal)> IdentifyAsync(HttpContext http)
    {
        var conversation = (string)http.GetRouteValue("conversation")!;
        var (caller, refusal) = await gate.IdentifyAsync(http.Request);
        if (caller is not null && !caller.MayUse(conversation))
            return (null, conversation, new(StatusCodes.Status403Forbidden, "NotAllowed", "The token is for another conversation."));
        return (caller, conversation, refusal);
    }

    private string ServiceUrl(HttpRequest request) => gate.OwnOrigin(request) + "/";

    private string StreamUrl(HttpRequest request, string conversation, long watermark, IReadOnlyList<string> origins)
    {
        var path = (string)request.HttpContext.GetRouteValue(DirectLineEndpointExtensions.BasePath)!;
        // http becomes ws, https wss.
        return $"ws{gate.OwnOrigin(request, origins)["http".Length..]}{request.PathBase}{path}/conversations/{conversation}/stream?t="
            + $"{signer.WriteTicket(conversation, watermark, origins)}";
    }

    /// <summary>False for what no watermark looks like; null where the request has none.</summary>
    public static bool TryReadWatermark(HttpRequest request, out long? watermark)
    {
        watermark = null;
        var text = request.Query["watermark"].ToString();
        if (text.Length == 0)
            return true;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        watermark = number;
        return true;
    }
}
