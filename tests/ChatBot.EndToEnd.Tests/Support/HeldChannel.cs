using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.EndToEnd.Tests.Support;

/// <summary>
/// A channel's connector on this machine that records every request, and can hold back its answer to a conversation's typing: the
/// turn stands still until the test lets it go on.
/// </summary>
internal sealed class HeldChannel : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, TaskCompletionSource> held = new();
    private readonly Channel<HeldChannelRequest> arrivals = Channel.CreateUnbounded<HeldChannelRequest>();
    private int count;

    private HeldChannel(WebApplication app) => this.app = app;

    public string ServiceUrl => app.Urls.Single();

    public ConcurrentQueue<HeldChannelRequest> Requests { get; } = [];

    public static async Task<HeldChannel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var channel = new HeldChannel(builder.Build());
        channel.app.Run(channel.RecordAsync);
        await channel.app.StartAsync();
        return channel;
    }

    /// <summary>From now on typing in this conversation is answered only after <see cref="LetGo"/>.</summary>
    public void Hold(string conversation) => held[conversation] = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void LetGo(string conversation) => held[conversation].TrySetResult();

    /// <summary>The next request that no call has returned yet, of whichever conversation.</summary>
    public async Task<HeldChannelRequest> NextAsync() => await arrivals.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>The next one of a type; others are passed over.</summary>
    public async Task<HeldChannelRequest> NextAsync(string type)
    {
        while (true)
            if (await NextAsync() is { } request && request.Type == type)
                return request;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var gate in held.Values)
            gate.TrySetResult();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task RecordAsync(HttpContext http)
    {
        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        var request = new HeldChannelRequest(http.Request.Method, http.Request.Path, body.RootElement.Clone());
        Requests.Enqueue(request);
        await arrivals.Writer.WriteAsync(request);
        if (request.Type == "typing" && held.TryGetValue(request.Conversation, out var gate))
            await gate.Task;
        http.Response.StatusCode = StatusCodes.Status201Created;
        await http.Response.WriteAsJsonAsync(new { id = $"sent-{Interlocked.Increment(ref count)}" });
    }
}
