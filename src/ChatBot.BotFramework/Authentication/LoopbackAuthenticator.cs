using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework.Authentication;

/// <summary>
/// Serves callers on this machine without credentials, for development. A proxy on this machine would pass on anybody, and a web
/// page in a browser on this machine could call for anybody: both are known by their headers and refused.
/// </summary>
internal sealed class LoopbackAuthenticator : IInboundAuthenticator
{
    private static readonly Caller Local = new LoopbackCaller();

    public ValueTask<Authentication> AuthenticateAsync(HttpContext http)
    {
        var refusal = RefusalOf(http);
        return ValueTask.FromResult(refusal is null ? new Authentication(Local) : new Authentication(Refusal.Unauthorized(refusal)));
    }

    public void Announce(ILogger logger, string path) => Log.ServesLoopbackOnly(logger, path);

    private static string? RefusalOf(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } caller || !LoopbackNetwork.Contains(caller))
            return "Without Bot:AppId only callers on this machine are served.";
        var headers = http.Request.Headers;
        if (!LocalHeaders.AreAll(headers))
            return "Without Bot:AppId no request is served that has a header of a proxy, or one that no client on this machine sends.";
        // A name that someone else controls may resolve to this machine (DNS rebinding).
        if (!IsLoopback($"{http.Request.Scheme}://{http.Request.Host}"))
            return "Without Bot:AppId the bot is called by a loopback name only, such as 127.0.0.1.";
        if (headers.Origin.Any(origin => !IsLoopback(origin)))
            return "Without Bot:AppId no web page of another site is served.";
        return null;
    }

    private static bool IsLoopback(string? url) => ServiceUrl.TryParse(url, out var parsed) && parsed.IsLoopback;
}
