using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework.Tests;

/// <summary>A channel on loopback that records what it gets; answers 201 with an id unless told otherwise.</summary>
internal sealed class RecordingConnector : IAsyncDisposable
{
    // Only a test that fails waits this long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongPatience = TimeSpan.FromMinutes(1);

    private readonly WebApplication app;
    private readonly Channel<RecordedRequest> arrivals = Channel.CreateUnbounded<RecordedRequest>();
    private readonly ConcurrentQueue<RequestDelegate> answers = [];
    private TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int count;

    private RecordingConnector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(RecordAsync);
    }

    /// <summary>Such as http://127.0.0.1:41234.</summary>
    public string Url => app.Urls.Single();

    public ConcurrentQueue<RecordedRequest> Requests { get; } = [];

    public static async Task<RecordingConnector> StartAsync()
    {
        var connector = new RecordingConnector();
        await connector.app.StartAsync();
        return connector;
    }

    /// <summary>The next request that no call has returned yet.</summary>
    public async Task<RecordedRequest> NextAsync() => await arrivals.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>The next message, other requests left out.</summary>
    public async Task<RecordedRequest> NextMessageAsync()
    {
        while (true)
            if (await NextAsync() is { Type: "message" } message)
                return message;
    }

    /// <summary>Returns once something holds for the requests so far; looked at whenever one comes in.</summary>
    public async Task UntilAsync(Func<IEnumerable<RecordedRequest>, bool> holds)
    {
        while (true)
        {
            var next = Volatile.Read(ref arrived).Task;
            if (holds(Requests))
                return;
            await next.WaitAsync(LongPatience);
        }
    }

    /// <summary>Answers the next request that has no answer yet in this way.</summary>
    public void AnswerNext(RequestDelegate answer) => answers.Enqueue(answer);

    public void AnswerNext(int status, string? body = null) => AnswerNext(async http =>
    {
        http.Response.StatusCode = status;
        if (body is not null)
            await http.Response.WriteAsync(body);
    });

    public async ValueTask DisposeAsync()
    {
        // Without a stop Kestrel blocks a thread for a second while its callers keep their connections.
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task RecordAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var request = new RecordedRequest(
            http.Request.Method,
            http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            http.Request.ContentType,
            await reader.ReadToEndAsync(),
            http.Request.Headers.Authorization);
        Requests.Enqueue(request);
        var id = Interlocked.Increment(ref count);
        arrivals.Writer.TryWrite(request);
        Interlocked.Exchange(ref arrived, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        if (answers.TryDequeue(out var answer))
        {
            await answer(http);
            return;
        }
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync($$"""{"id":"sent-{{id.ToString(CultureInfo.InvariantCulture)}}"}""");
    }
}
