using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.EndToEnd.Tests.Support;

/// <summary>
/// Teams' connector on this machine: answers as the documentation says that Teams does, 201 with an id to a message and to the first
/// piece of a stream, 202 without one to the pieces after it. A conversation may be made to answer otherwise.
/// </summary>
internal sealed class TeamsChannel : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Channel<TeamsRequest>> conversations = new();
    private readonly ConcurrentDictionary<string, Func<TeamsRequest, IResult?>> scripts = new();
    private readonly long started = Stopwatch.GetTimestamp();
    private int count;

    private TeamsChannel(WebApplication app) => this.app = app;

    public string ServiceUrl => app.Urls.Single();

    public static async Task<TeamsChannel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var channel = new TeamsChannel(builder.Build());
        channel.app.Map("/v3/conversations/{conversation}/activities/{activity?}", channel.TakeAsync);
        await channel.app.StartAsync();
        return channel;
    }

    /// <summary>What a conversation answers; where the script says null, what Teams would.</summary>
    public void Script(string conversation, Func<TeamsRequest, IResult?> answer) => scripts[conversation] = answer;

    /// <summary>An error as Teams writes it.</summary>
    public static IResult Error(int status, string code, string message) =>
        Results.Json(new { error = new { code, message } }, statusCode: status);

    /// <summary>The next request in a conversation.</summary>
    public async Task<TeamsRequest> NextAsync(string conversation) =>
        await Of(conversation).Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>The next requests in a conversation up to and with the first message.</summary>
    public async Task<IReadOnlyList<TeamsRequest>> ReplyAsync(string conversation)
    {
        var requests = new List<TeamsRequest>();
        do
            requests.Add(await NextAsync(conversation));
        while (requests[^1].Type != "message");
        return requests;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Channel<TeamsRequest> Of(string conversation) =>
        conversations.GetOrAdd(conversation, _ => Channel.CreateUnbounded<TeamsRequest>());

    private async Task<IResult> TakeAsync(HttpRequest http, string conversation)
    {
        using var body = new MemoryStream();
        await http.Body.CopyToAsync(body);
        var request = new TeamsRequest(
            http.Method, http.Path, Stopwatch.GetElapsedTime(started), JsonSerializer.Deserialize<JsonElement>(body.ToArray()),
            (int)body.Length);
        await Of(conversation).Writer.WriteAsync(request);
        if (scripts.TryGetValue(conversation, out var script) && script(request) is { } answer)
            return answer;
        var follows = request.IsStreamed && request.StreamInfo.TryGetProperty("streamId", out _);
        return follows
            ? Results.Json(new { }, statusCode: StatusCodes.Status202Accepted)
            : Results.Json(new { id = Interlocked.Increment(ref count).ToString(CultureInfo.InvariantCulture) },
                statusCode: StatusCodes.Status201Created);
    }
}
