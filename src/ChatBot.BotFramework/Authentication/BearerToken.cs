using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Primitives;

namespace ChatBot.BotFramework.Authentication;

/// <summary>Takes the token out of the Authorization header: exactly "Bearer", one space and a signed token in its compact form.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    public static bool TryRead(StringValues header, int maxLength, [NotNullWhen(true)] out string? token)
    {
        token = null;
        if (header.Count != 1 || header[0] is not { } value || !value.StartsWith(Scheme, StringComparison.Ordinal))
            return false;
        var text = value.AsSpan(Scheme.Length);
        if (text.IsEmpty || text.Length > maxLength || text.Count('.') != 2 || text.ContainsAnyExcept(Characters))
            return false;
        token = text.ToString();
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> Characters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");
}
