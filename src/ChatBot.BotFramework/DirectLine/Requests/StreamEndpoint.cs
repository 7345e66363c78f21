using ChatBot.BotFramework.DirectLine.Sockets;
using ChatBot.BotFramework.DirectLine.Store;
using ChatBot.BotFramework.DirectLine.Tokens;
using ChatBot.BotFramework.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.DirectLine.Requests;

/// <summary><c>conversations/{id}/stream</c>: the WebSocket. The ticket in its URL is good for one socket and a short time.</summary>
internal sealed class StreamEndpoint(
    DirectLineGate gate, TokenSigner signer, DirectLineStore store, OpenSockets sockets, IOptions<DirectLineOptions> options,
    TimeProvider time, ILogger<StreamEndpoint> logger)
{
    public async Task<Refusal?> OpenAsync(HttpContext http)
    {
        var (state, ticket) = await signer.ReadTicketAsync(http.Request.Query["t"].ToString());
        if (state is TokenState.Expired)
            return DirectLineGate.Expired("The stream URL has expired; get a new one from conversations/{id}.");
        if (ticket is null || ticket.ConversationId != (string?)http.GetRouteValue("conversation"))
            return DirectLineGate.Unauthorized("Open the streamUrl that starting or reconnecting gives, as it is.");
        if (gate.RefusalOfOrigin(http.Request, ticket.Origins) is { } refusal)
            return refusal;
        if (!ConversationEndpoints.TryReadWatermark(http.Request, out var watermark))
            return RequestJson.Bad("The watermark is not one that was given out.");
        if (!http.WebSockets.IsWebSocketRequest)
            return new(StatusCodes.Status426UpgradeRequired, "UpgradeRequired", "Open this address as a WebSocket.");
        // Taken before anything is waited for, so that those who come at once are not more than may be open.
        using var place = sockets.TakePlace(options.Value.MaxSockets);
        if (place is null)
        {
            http.Response.Headers.RetryAfter = "5";
            return new(StatusCodes.Status503ServiceUnavailable, "ServiceBusy", "Too many sockets are open; try again later.");
        }
        if (await store.SpendAsync(ticket.Id, ticket.Expires, ticket.ConversationId, http.RequestAborted) is not { } row)
            return DirectLineGate.Expired("The stream URL was used before, or the conversation is over; get a new one from "
                + "conversations/{id}.");

        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            KeepAliveInterval = options.Value.KeepAlive,
            KeepAliveTimeout = options.Value.SocketTimeout,
        });
        using var open = new ConversationSocket(
            socket, ticket.ConversationId, Math.Min(watermark ?? ticket.Watermark, row.Next), store, options.Value, time, logger);
        if (http.Features.Get<GuardedConnection>()?.Guard is { } guard)
            open.EndWhen(guard.Refused);
        await sockets.HoldAsync(ticket.ConversationId, open, open.RunAsync);
        return null;
    }
}
