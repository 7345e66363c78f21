using System.Security.Cryptography;
using System.Text;
using ChatBot.BotFramework.DirectLine.Tokens;
using ChatBot.BotFramework.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.DirectLine.Requests;

/// <summary>Who may call, and from which page.</summary>
internal sealed class DirectLineGate(IOptions<DirectLineOptions> options, TokenSigner signer)
{
    // Longer than any token that is written here.
    private const int MaxCredentialLength = 16 * 1024;
    private const string Scheme = "Bearer ";

    private readonly HashSet<string> allowed = [.. options.Value.AllowedOrigins.Select(Normal)];
    private readonly string? publicOrigin = string.IsNullOrEmpty(options.Value.PublicUrl) ? null
        : Normal(options.Value.PublicUrl.TrimEnd('/'));
    private readonly byte[]? secret = string.IsNullOrEmpty(options.Value.Secret) ? null : Digest(options.Value.Secret);

    /// <summary>Where the caller reaches this host, such as "https://bot.example.com"; no slash at its end.</summary>
    /// <param name="trusted">
    /// Origins of the caller's token: a browser names none when a page reads from its own site, and behind a proxy that takes the
    /// encryption off only the page's origin tells that there was one.
    /// </param>
    public string OwnOrigin(HttpRequest request, IReadOnlyList<string>? trusted = null) =>
        WebOrigin.TryParse(request.Headers.Origin, out var origin) && IsOwn(origin, request) ? origin.Text
        : publicOrigin is not null ? publicOrigin
        : trusted is [var page] && WebOrigin.TryParse(page, out var own) && IsOwn(own, request) ? own.Text
        : Normal($"{request.Scheme}://{request.Host}");

    /// <summary>Whether pages of an origin of another site may call.</summary>
    public bool Allows(string origin) => WebOrigin.TryParse(origin, out var parsed) && allowed.Contains(parsed.Text);

    /// <summary>Refuses a request from a page that may not call; those that come from no page name no origin.</summary>
    /// <param name="trusted">What a token is restricted to; everything where it is empty.</param>
    public Refusal? RefusalOfOrigin(HttpRequest request, IReadOnlyList<string> trusted)
    {
        if (request.Headers.Origin.Count == 0)
            return null;
        if (!WebOrigin.TryParse(request.Headers.Origin, out var origin) || (!allowed.Contains(origin.Text) && !IsOwn(origin, request)))
            return new(StatusCodes.Status403Forbidden, "OriginNotAllowed",
                "Pages of this origin may not call; it is not in DirectLine:AllowedOrigins.");
        if (trusted.Count > 0 && !trusted.Contains(origin.Text))
            return new(StatusCodes.Status403Forbidden, "OriginNotTrusted", "The token is not for pages of this origin.");
        return null;
    }

    /// <summary>The caller, or why it is refused.</summary>
    /// <param name="forPages">Whether a page of the site may call without a token.</param>
    /// <param name="mayOutlive">Whether the caller may use a token whose time is over; nobody may where it is null.</param>
    public async Task<(DirectLineCaller? Caller, Refusal? Refusal)> IdentifyAsync(
        HttpRequest request, bool forPages = false, Func<DirectLineToken, ValueTask<bool>>? mayOutlive = null)
    {
        if (request.Headers.Authorization.Count == 0)
            return forPages && IsOwnPage(request) ? (DirectLineCaller.Page, null)
                : (null, Unauthorized("Send a token as Authorization: Bearer."));
        var header = request.Headers.Authorization.Count == 1 ? request.Headers.Authorization.ToString() : "";
        var credential = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..] : "";
        if (credential.Length is 0 or > MaxCredentialLength || credential.Any(c => c is <= ' ' or > '~'))
            return (null, Unauthorized("The header Authorization must be Bearer and one token."));
        // Digests of one length, so that the time tells nothing of the secret.
        if (secret is not null && CryptographicOperations.FixedTimeEquals(Digest(credential), secret))
            return (DirectLineCaller.Owner, null);
        var (state, token) = await signer.ReadTokenAsync(credential);
        return state switch
        {
            TokenState.Good or TokenState.Expired when RefusalOfOrigin(request, token!.Origins) is { } refusal => (null, refusal),
            TokenState.Good => (new DirectLineCaller(false, token), null),
            TokenState.Expired when mayOutlive is not null && await mayOutlive(token!) => (new DirectLineCaller(false, token), null),
            TokenState.Expired => (null, Expired("The token has expired; get a new one.")),
            _ => (null, Unauthorized("The token or secret is not one of this bot.")),
        };
    }

    public static Refusal Expired(string message) => new(StatusCodes.Status403Forbidden, "TokenExpired", message);

    public static Refusal Unauthorized(string message) => new(StatusCodes.Status401Unauthorized, "Unauthorized", message);

    // A browser does not let a page choose either header.
    private bool IsOwnPage(HttpRequest request) => request.Headers.Origin.Count > 0
        ? WebOrigin.TryParse(request.Headers.Origin, out var origin) && IsOwn(origin, request)
        : request.Headers["Sec-Fetch-Site"] == "same-origin";

    // A proxy may have taken the encryption off: whoever owns the host's https owns its http.
    private bool IsOwn(WebOrigin origin, HttpRequest request) =>
        origin.Text == publicOrigin || origin.Text == Normal($"{request.Scheme}://{request.Host}")
        || origin.Text == Normal($"https://{request.Host}");

    private static string Normal(string origin) => WebOrigin.TryParse(origin, out var parsed) ? parsed.Text : origin;

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
