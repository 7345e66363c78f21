using System.Buffers;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text.Json;

namespace ChatBot.Benchmarks.Load;

/// <summary>One conversation as a client has it: posts, reads its socket, and comes back by its watermark when that breaks.</summary>
internal sealed class Talker(HttpClient http, Uri host, int number) : IDisposable
{
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(500);

    private static readonly string[] Questions =
    [
        "What did Lavrov demand?", "What did the Kremlin say on Sunday?", "Who met Vladimir Putin?", "What did Putin say in June 2024?",
        "What did Lavrov say about NATO?", "What happened in the four Ukrainian provinces?", "What did Trump say?",
    ];

    private readonly Lock gate = new();
    private readonly Dictionary<string, Asked> asked = [];
    private readonly Dictionary<string, List<string>> early = [];
    private string token = HostProcess.Secret;
    private string conversation = "";
    private string watermark = "";
    private ClientWebSocket socket = new();

    /// <summary>Questions that the host has answered with their id.</summary>
    public IReadOnlyCollection<Asked> All
    {
        get
        {
            lock (gate)
                return [.. asked.Values];
        }
    }

    /// <summary>Posts that the host did not take.</summary>
    public int Refused { get; private set; }

    /// <summary>Sockets that were opened after the first.</summary>
    public int Reconnects { get; private set; }

    public bool HasAllReplies
    {
        get
        {
            lock (gate)
                return asked.Values.All(question => question.Answered > 0);
        }
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var started = await CallAsync(HttpMethod.Post, "conversations", $$$"""{"user":{"id":"dl_{{{number}}}"}}""",
            cancellationToken);
        conversation = started.RootElement.GetProperty("conversationId").GetString()!;
        token = started.RootElement.GetProperty("token").GetString()!;
        await socket.ConnectAsync(new Uri(started.RootElement.GetProperty("streamUrl").GetString()!), cancellationToken);
    }

    /// <summary>Reads the socket until it is cancelled.</summary>
    public async Task ListenAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await ReadAsync(cancellationToken);
            }
            catch (Exception e) when (e is WebSocketException or HttpRequestException or IOException)
            {
            }
            catch (OperationCanceledException)
            {
                return;
            }
            await ReconnectAsync(cancellationToken);
        }
    }

    /// <summary>Posts a question each time the interval is over, until it is cancelled.</summary>
    public async Task AskAsync(TimeSpan every, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(every * Random.Shared.NextDouble(), cancellationToken);
            using var timer = new PeriodicTimer(every);
            for (var count = number; ; count++)
            {
                await AskAsync(Questions[count % Questions.Length]);
                await timer.WaitForNextTickAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    public void Dispose() => socket.Dispose();

    private async Task AskAsync(string question)
    {
        var at = Stopwatch.GetTimestamp();
        try
        {
            using var posted = await CallAsync(
                HttpMethod.Post, $"conversations/{conversation}/activities",
                $$$"""{"type":"message","text":"{{{question}}}","from":{"id":"dl_{{{number}}}"}}""", CancellationToken.None);
            var id = posted.RootElement.GetProperty("id").GetString()!;
            lock (gate)
            {
                asked[id] = new Asked(at);
                // The socket may have been faster.
                if (early.Remove(id, out var replies))
                    replies.ForEach(reply => Reply(asked[id], reply));
            }
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            Refused++;
        }
    }

    private async Task ReconnectAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                using var again = await CallAsync(HttpMethod.Get, $"conversations/{conversation}?watermark={watermark}", null,
                    cancellationToken);
                socket.Dispose();
                socket = new ClientWebSocket();
                await socket.ConnectAsync(new Uri(again.RootElement.GetProperty("streamUrl").GetString()!), cancellationToken);
                Reconnects++;
                return;
            }
            catch (Exception e) when (e is HttpRequestException or WebSocketException)
            {
                await Task.Delay(Retry * (0.5 + Random.Shared.NextDouble()), CancellationToken.None);
            }
            catch (OperationCanceledException)
            {
            }
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var frame = new ArrayBufferWriter<byte>(8 * 1024);
        while (true)
        {
            var received = await socket.ReceiveAsync(frame.GetMemory(4 * 1024), cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
                return;
            frame.Advance(received.Count);
            if (!received.EndOfMessage)
                continue;
            if (frame.WrittenCount > 0)
                Take(frame.WrittenMemory);
            frame.ResetWrittenCount();
        }
    }

    private void Take(ReadOnlyMemory<byte> frame)
    {
        using var json = JsonDocument.Parse(frame);
        foreach (var activity in json.RootElement.GetProperty("activities").EnumerateArray())
        {
            if (!activity.GetProperty("type").ValueEquals("message") || !activity.TryGetProperty("replyToId", out var to))
                continue;
            var (question, reply) = (to.GetString()!, activity.GetProperty("id").GetString()!);
            lock (gate)
            {
                if (asked.TryGetValue(question, out var known))
                    Reply(known, reply);
                else if (early.TryGetValue(question, out var replies))
                    replies.Add(reply);
                else
                    early.Add(question, [reply]);
            }
        }
        watermark = json.RootElement.GetProperty("watermark").GetString()!;
    }

    private static void Reply(Asked question, string reply)
    {
        question.Replies.Add(reply);
        if (question.Answered == 0)
            question.Answered = Stopwatch.GetTimestamp();
    }

    private async Task<JsonDocument> CallAsync(HttpMethod method, string path, string? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(host, $"/v3/directline/{path}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request, cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException($"{(int)answer.StatusCode}", null, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
    }
}
