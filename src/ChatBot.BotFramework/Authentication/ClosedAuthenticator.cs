using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework.Authentication;

/// <summary>Serves nobody, where it cannot be known who calls.</summary>
/// <param name="environment">Name of the host's environment.</param>
internal sealed class ClosedAuthenticator(bool hasAppId, string environment) : IInboundAuthenticator
{
    private readonly string refusal = hasAppId
        ? "This bot cannot check tokens of the Bot Framework yet, so that it serves nobody while Bot:AppId is set."
        : "Without Bot:AppId this bot serves nobody outside the Development environment.";

    public ValueTask<Authentication> AuthenticateAsync(HttpContext http) => ValueTask.FromResult(new Authentication(null, refusal));

    public void Announce(ILogger logger, string path)
    {
        if (hasAppId)
            Log.CannotAuthenticate(logger, path);
        else
            Log.ServesNobody(logger, environment, path);
    }
}
