using ChatBot.BotFramework.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework.Authentication;

/// <summary>Serves nobody, where it cannot be known who calls.</summary>
/// <param name="environment">Name of the host's environment.</param>
internal sealed class ClosedAuthenticator(string environment) : IInboundAuthenticator
{
    private static readonly Refusal Closed =
        Refusal.Unauthorized("Without Bot:AppId this bot serves nobody but, in the Development environment, callers on this machine "
        + "where no proxy stands before it.");

    public ValueTask<Authentication> AuthenticateAsync(HttpContext http) => ValueTask.FromResult(new Authentication(Closed));

    public void Announce(ILogger logger, string path) => Log.ServesNobody(logger, environment, path);
}
