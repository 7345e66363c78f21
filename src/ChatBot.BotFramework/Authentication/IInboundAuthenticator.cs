using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework.Authentication;

/// <summary>Decides whom the messaging endpoint serves; whatever it does not surely know is refused.</summary>
internal interface IInboundAuthenticator
{
    /// <summary>Who calls, from the connection and the headers alone: the body has not been read yet.</summary>
    ValueTask<Authentication> AuthenticateAsync(HttpContext http);

    /// <summary>Says in the log whom the endpoint at <paramref name="path"/> serves.</summary>
    void Announce(ILogger logger, string path);
}
