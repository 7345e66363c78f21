using Microsoft.AspNetCore.Http;

namespace ChatBot.BotFramework.Authentication;

/// <summary>Tells requests of this machine's own people from those that only pass through it: as the bot's endpoint does.</summary>
public static class LocalRequest
{
    private static readonly LoopbackAuthenticator Rule = new();

    /// <summary>Whether nobody but somebody on this machine can be behind the request.</summary>
    public static async ValueTask<bool> IsAsync(HttpContext http) => (await Rule.AuthenticateAsync(http)).Caller is not null;
}
