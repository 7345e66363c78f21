using System.Text.Json;
using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace ChatBot.BotFramework.Authentication;

/// <summary>
/// Serves callers that prove by a token who they are: the channels of the Bot Framework and, where the settings say so, emulators
/// with the bot's own credentials. Other bots (skills) are served never.
/// </summary>
internal sealed class TokenAuthenticator : IInboundAuthenticator
{
    private readonly AppRegistration app;
    private readonly AuthenticationOptions options;
    private readonly IReadOnlyList<TokenCheck> checks;

    public TokenAuthenticator(
        AppRegistration app, AuthenticationOptions options, ServiceUrlPolicy policy, IDocumentRetriever documents, TimeProvider time,
        ILogger logger)
    {
        this.app = app;
        this.options = options;
        var channels = new TokenCheck(
            new HashSet<string>([Setting(options.ChannelIssuer) ?? app.Cloud.ChannelIssuer]),
            app.AppId,
            Keys(Setting(options.ChannelMetadata) ?? app.Cloud.ChannelMetadata),
            (token, key) => ChannelCaller.Of(token, key, policy),
            time);
        var emulators = new TokenCheck(
            app.Cloud.EmulatorIssuersOf(app.TenantId),
            app.AppId,
            Keys(Setting(options.EmulatorMetadata) ?? app.Cloud.EmulatorMetadata),
            (token, _) => EmulatorCaller.Of(token, app.AppId, policy),
            time);
        checks = options.AllowEmulator ? [channels, emulators] : [channels];

        SigningKeys Keys(string metadata) => new(metadata, documents, options, time, logger);
    }

    public async ValueTask<Authentication> AuthenticateAsync(HttpContext http)
    {
        if (!BearerToken.TryRead(http.Request.Headers.Authorization, options.MaxTokenLength, out var text))
            return new(Refusal.Unauthorized("The request needs one header \"Authorization: Bearer TOKEN\" with a signed token."));
        if (Parse(text) is not { } token)
            return new(Refusal.Unauthorized("The token cannot be read."));
        // The token's word decides only which keys it is held against; nothing is ever fetched from an address that it names.
        if (checks.FirstOrDefault(check => check.Trusts(token.Issuer)) is not { } trusted)
            return new(Refusal.Unauthorized("The token's issuer is not trusted."));
        try
        {
            return await trusted.CheckAsync(token, http.RequestAborted);
        }
        catch (KeysUnavailableException e)
        {
            return new(Refusal.Unavailable(e.Message));
        }
    }

    public void Announce(ILogger logger, string path)
    {
        Log.ServesTokens(logger, path, app.AppId, app.Type);
        if (options.AllowEmulator)
            Log.ServesEmulators(logger, path);
    }

    private static string? Setting(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static JsonWebToken? Parse(string token)
    {
        try
        {
            return new JsonWebToken(token);
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException or JsonException or FormatException)
        {
            return null;
        }
    }
}
