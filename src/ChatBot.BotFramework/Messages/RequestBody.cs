using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace ChatBot.BotFramework.Messages;

/// <summary>Reads the body of a request up to a limit, without taking the sender's word for its length.</summary>
internal static class RequestBody
{
    /// <summary>The bytes, or why they are refused: too many, too slow, or broken off.</summary>
    /// <param name="limit">Longest time that the sender may take.</param>
    public static async Task<(byte[]? Body, Refusal? Refusal)> ReadAsync(HttpContext http, int maxBytes, TimeSpan limit, TimeProvider time)
    {
        using var timeout = new CancellationTokenSource(limit, time);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, http.RequestAborted);
        try
        {
            return await ReadAsync(http.Request, maxBytes, cancel.Token) is { } body
                ? (body, null)
                : (null, new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"The body is larger than {maxBytes} bytes."));
        }
        catch (BadHttpRequestException e)
        {
            return (null, new(e.StatusCode, "BadRequest", "The body could not be read."));
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            return (null, new(StatusCodes.Status408RequestTimeout, "RequestTimeout", "The body did not arrive in time."));
        }
    }

    /// <summary>The bytes, or null where there are more than <paramref name="maxBytes"/>.</summary>
    /// <exception cref="BadHttpRequestException">The sender broke off or broke HTTP.</exception>
    public static async ValueTask<byte[]?> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes)
            return null;
        var reader = request.BodyReader;
        while (true)
        {
            ReadResult read;
            try
            {
                read = await reader.ReadAsync(cancellationToken);
            }
            catch (IOException e) when (e is not BadHttpRequestException)
            {
                throw new BadHttpRequestException("The body broke off.", e);
            }
            if (read.Buffer.Length > maxBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }
            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
