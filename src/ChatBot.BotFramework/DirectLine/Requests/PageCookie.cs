using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace ChatBot.BotFramework.DirectLine.Requests;

/// <summary>
/// A browser's cookie beside the tokens of the site's own page: random, read by no script, sent only where tokens are renewed. A page's
/// token carries its print, so that a page whose computer slept longer than its token was good still comes back to its conversation, and
/// nobody does who has got hold of the token alone.
/// </summary>
internal sealed class PageCookie(IOptions<DirectLineOptions> options, DirectLineGate gate)
{
    public const string Name = "directline-page";

    private const int KeyLength = 32;

    /// <summary>Gives the browser its cookie, the one that it has where it has one; the cookie's print.</summary>
    public string Give(HttpContext http)
    {
        var key = Read(http.Request) ?? Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(KeyLength));
        var cookie = new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = options.Value.KeepFor,
            Path = http.Request.PathBase + (string)http.Request.RouteValues[DirectLineEndpointExtensions.BasePath]! + "/tokens",
        };
        if (gate.OwnOrigin(http.Request).StartsWith("https:", StringComparison.Ordinal))
        {
            // The page may stand in a frame on another site; there the cookie is one of that site's readers only.
            (cookie.Secure, cookie.SameSite) = (true, SameSiteMode.None);
            cookie.Extensions.Add("Partitioned");
        }
        else
        {
            cookie.SameSite = SameSiteMode.Strict;
        }

        http.Response.Cookies.Append(Name, key, cookie);
        return PrintOf(key);
    }

    /// <summary>Whether a request comes from the browser whose cookie has the print.</summary>
    public static bool IsOf(HttpRequest request, string print) =>
        Read(request) is { } key
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(PrintOf(key)), Encoding.ASCII.GetBytes(print));

    private static string? Read(HttpRequest request) => request.Cookies[Name] is { Length: 43 } key && key.All(IsOfKey) ? key : null;

    private static bool IsOfKey(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';

    private static string PrintOf(string key) => Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(key)));
}
