using ChatBot.BotFramework.Messages;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChatBot.BotFramework.Authentication;

/// <summary>What holds for every token: a trusted issuer, its signature by RS256 with a key of that issuer, this bot as the audience, its
/// time.</summary>
/// <param name="issuers">Compared exactly.</param>
/// <param name="appId">The audience, compared exactly.</param>
/// <param name="caller">Who sends a token that holds, by its claims; or why that one is refused.</param>
internal sealed class TokenCheck(
    IReadOnlySet<string> issuers, string appId, SigningKeys keys, Func<JsonWebToken, SigningKey, Authentication> caller, TimeProvider time)
{
    /// <summary>How far the clocks of the two sides may be apart, as in the official SDK.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    public bool Trusts(string issuer) => issuers.Contains(issuer);

    /// <exception cref="KeysUnavailableException">It cannot be checked at the moment.</exception>
    public async ValueTask<Authentication> CheckAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        // Before any key is looked for: a token that could never pass must not cause a request.
        if (token.Alg != SecurityAlgorithms.RsaSha256)
            return Refused("The token is not signed by RS256.");
        if (string.IsNullOrEmpty(token.Kid))
            return Refused("The token does not name its key.");
        var known = await keys.GetAsync(cancellationToken);
        var key = known.Find(token.Kid) ?? (await keys.GetNewerAsync(known, cancellationToken)).Find(token.Kid);
        if (key is null)
            return Refused("The token's key is none of its issuer's.");
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            IssuerSigningKey = key.Key,
            TryAllIssuerSigningKeys = false,
            RequireSignedTokens = true,
            ValidIssuers = issuers,
            AudienceValidator = (audiences, _, _) => audiences.Contains(appId, StringComparer.Ordinal),
            LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires),
        });
        return result.IsValid ? caller(token, key) : Refused(Reason(result.Exception));
    }

    private static Authentication Refused(string reason) => new(Refusal.Unauthorized(reason));

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires >= now - Skew && !(notBefore > now + Skew);
    }

    // The library's own messages quote the token.
    private static string Reason(Exception failure) => failure switch
    {
        SecurityTokenInvalidAudienceException => "The token is for another app.",
        SecurityTokenInvalidLifetimeException => "The token has expired, is not valid yet, or has no end.",
        SecurityTokenInvalidIssuerException => "The token's issuer is not trusted.",
        SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException => "The token's signature is wrong.",
        _ => "The token is not valid.",
    };
}
