using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using ChatBot.Articles.Fetching.Network;

namespace ChatBot.Articles.Fetching;

/// <summary>What a person is told where an address gives nothing: one sentence.</summary>
internal static class FetchFault
{
    public static string Of(HttpRequestException exception, string host)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case InnerAddressException inner:
                    return inner.Message;
                case AuthenticationException:
                    return $"The certificate of {host} does not hold, so nothing was read from it: {cause.Message.TrimEnd('.')}.";
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return $"There is no host {host}; check the address and the network.";
                case SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted }:
                    return Broken(host);
                case SocketException socket:
                    return $"{host} cannot be reached: {socket.Message.TrimEnd('.')}.";
            }
        }

        return exception.HttpRequestError is HttpRequestError.ResponseEnded ? Broken(host)
            : $"The answer of {host} cannot be used: {exception.Message.TrimEnd('.')}.";
    }

    public static string Of(HttpStatusCode status, string host, DateTimeOffset? notBefore)
    {
        using var named = new HttpResponseMessage(status);
        var said = string.Create(CultureInfo.InvariantCulture, $"{(int)status} {named.ReasonPhrase}").TrimEnd();
        return (int)status switch
        {
            429 or 503 when notBefore is { } until => $"{host} asks to wait until {Time(until)} ({said}).",
            429 => $"{host} asks for fewer requests ({said}); it is left alone for a while.",
            >= 500 => $"{host} has a fault of its own ({said}); try again later.",
            404 or 410 => $"There is nothing at this address ({said}).",
            401 or 402 or 403 or 451 => $"{host} does not let this be read ({said}).",
            _ => $"{host} answers with {said}, and nothing to read.",
        };
    }

    public static string Broken(string host) => $"The answer of {host} broke off or is damaged; try again later.";

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
