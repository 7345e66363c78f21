using System.Text;
using System.Text.Json;
using ChatBot.BotFramework.Turns;
using ChatBot.BotFramework.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ChatBot.BotFramework.Messages;

/// <summary>
/// Writes the activities of a turn into the body of the HTTP answer as server-sent events, each of them sent on at once
/// (deliveryMode "stream"). Every activity gets an id of its own: nobody else gives it one, and a stream is named by its first.
/// </summary>
internal sealed class EventStream(HttpResponse response, CancellationToken callerGone) : IActivitySink, IDisposable
{
    private readonly SemaphoreSlim line = new(1);

    public async Task<ChannelReceipt> SendAsync(WireActivity activity, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString();
        await WriteAsync("activity", ActivityJson.Write(activity with { Id = id }), cancellationToken);
        return new ChannelReceipt(id);
    }

    public Task<ChannelReceipt> UpdateAsync(WireActivity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What was written to a stream cannot be changed.");

    public Task DeleteAsync(WireConversation conversation, string activityId, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What was written to a stream cannot be taken back.");

    /// <summary>Sends the headers, if nothing has yet.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await line.WaitAsync(cancellationToken);
        try
        {
            await StartLockedAsync(cancellationToken);
        }
        finally
        {
            line.Release();
        }
    }

    /// <summary>Writes what an invoke is answered with, as the last event.</summary>
    public Task EndAsync(InvokeResult invoke, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("status", invoke.Status);
            if (invoke.Body is { } body)
            {
                json.WritePropertyName("body");
                body.WriteTo(json);
            }
            json.WriteEndObject();
        }
        return WriteAsync("invokeResponse", buffer.ToArray(), cancellationToken);
    }

    public void Dispose() => line.Dispose();

    private async Task WriteAsync(string name, byte[] json, CancellationToken cancellationToken)
    {
        // A write that is broken off would leave half an event: only the caller's end breaks one off.
        await line.WaitAsync(cancellationToken);
        try
        {
            await StartLockedAsync(callerGone);
            await response.Body.WriteAsync((byte[])[.. Encoding.UTF8.GetBytes($"event: {name}\r\ndata: "), .. json, .. "\r\n\r\n"u8],
                callerGone);
            await response.Body.FlushAsync(callerGone);
        }
        finally
        {
            line.Release();
        }
    }

    private async Task StartLockedAsync(CancellationToken cancellationToken)
    {
        if (response.HasStarted)
            return;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-cache, no-store";
        // What nginx and its kin are told not to buffer by.
        response.Headers["X-Accel-Buffering"] = "no";
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await response.StartAsync(cancellationToken);
    }
}
