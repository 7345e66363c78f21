using System.Diagnostics.CodeAnalysis;
using ChatBot.BotFramework.Connector;

namespace ChatBot.BotFramework.Authentication;

/// <summary>Where keys may come from: over https, which proves who gives them; over http from this machine only.</summary>
internal static class MetadataAddress
{
    public static bool IsAllowed([NotNullWhen(true)] string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps
            || (ServiceUrl.TryParse(uri.GetLeftPart(UriPartial.Authority), out var authority) && authority.IsLoopback));
}
