using ChatBot.BotFramework.Connector.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.BotFramework;

/// <summary>Tries whether the app of the registration can sign in.</summary>
public static class BotSignIn
{
    /// <param name="services">With a bot whose <see cref="BotOptions.AppId"/> is set.</param>
    /// <returns>Null where it can; else one line that says why not, without secrets.</returns>
    public static async Task<string?> TryAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<ConnectorTokens>().GetAsync(cancellationToken);
            return null;
        }
        catch (TokenUnavailableException e)
        {
            return e.Message;
        }
    }
}
