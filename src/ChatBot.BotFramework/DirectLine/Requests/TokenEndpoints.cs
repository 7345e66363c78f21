using System.Security.Cryptography;
using ChatBot.BotFramework.DirectLine.Store;
using ChatBot.BotFramework.DirectLine.Tokens;
using ChatBot.BotFramework.Messages;
using Microsoft.AspNetCore.Http;

namespace ChatBot.BotFramework.DirectLine.Requests;

/// <summary><c>tokens/generate</c> and <c>tokens/refresh</c>.</summary>
internal sealed class TokenEndpoints(
    DirectLineGate gate, RequestJson json, RequestLimits limits, TokenSigner signer, PageCookie cookie, DirectLineStore store)
{
    /// <summary>A token for a new conversation, which is not started yet.</summary>
    public async Task<Refusal?> GenerateAsync(HttpContext http)
    {
        var (caller, refusal) = await gate.IdentifyAsync(http.Request, forPages: true);
        if (limits.RefusalOfStart(http, caller?.HasSecret == true) is { } limited)
            return limited;
        if (caller is null)
            return refusal;
        if (caller.Token is not null)
            return new(StatusCodes.Status403Forbidden, "NotAllowed", "A token cannot make another one; renew it at tokens/refresh.");
        var (body, unread) = await json.ReadObjectAsync(http);
        if (unread is not null)
            return unread;
        var (parameters, problem) = TokenParameters.Read(body);
        if (parameters is null)
            return problem;
        if (parameters.UserId is not null && !parameters.CanBind)
            return RequestJson.Bad("user.id must begin with \"dl_\" and say more than that.");
        var token = New(http, caller, parameters);
        return await DirectLineAnswer.WriteAsync(http, StatusCodes.Status200OK, token.ConversationId, signer.Write(token),
            signer.LifetimeInSeconds);
    }

    /// <summary>
    /// The same token with a new end. The browser whose page it was made for gets it also when its time is over, while the conversation is
    /// kept.
    /// </summary>
    public async Task<Refusal?> RefreshAsync(HttpContext http)
    {
        var (caller, refusal) = await gate.IdentifyAsync(http.Request, mayOutlive: async token =>
            token.Page is { } print
            && PageCookie.IsOf(http.Request, print)
            && await store.FindAsync(token.ConversationId, http.RequestAborted) is not null);
        if (caller is null)
            return refusal;
        if (caller.Token is not { } token)
            return new(StatusCodes.Status403Forbidden, "NotAllowed", "Only a token can be refreshed; the secret does not expire.");
        if (limits.RefusalOfPost(http, token.ConversationId) is { } limited)
            return limited;
        // The cookie is kept as long as the conversation, which lives on.
        if (token.Page is { } page && PageCookie.IsOf(http.Request, page))
            cookie.Give(http);
        return await DirectLineAnswer.WriteAsync(http, StatusCodes.Status200OK, token.ConversationId, signer.Write(token),
            signer.LifetimeInSeconds);
    }

    /// <summary>A token for a new conversation. A page's is for that page's origin, and for a user whom nobody else can be.</summary>
    public DirectLineToken New(HttpContext http, DirectLineCaller caller, TokenParameters parameters)
    {
        var user = parameters.CanBind ? parameters.UserId : null;
        return caller.HasSecret
            ? new DirectLineToken(Conversations.NewId(), DirectLineToken.WithSecret, user, parameters.UserName, parameters.TrustedOrigins)
            : new DirectLineToken(
                Conversations.NewId(),
                DirectLineToken.OfPage,
                user ?? TokenParameters.UserPrefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)),
                parameters.UserName,
                [gate.OwnOrigin(http.Request)],
                cookie.Give(http));
    }
}
