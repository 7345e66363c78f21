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
    private readonly Dictionary<string, List<(string Id, string Text)>> early = [];
    private readonly List<string> refusals = [];
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

    /// <summary>What was said to posts that the host did not take: state and message.</summary>
    public IReadOnlyList<string> Refusals => refusals;

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

    /// <summary>What the host has of the conversation in the end: questions of the user, with how many messages replied to each.</summary>
    public async Task<IReadOnlyList<int>> KeptAsync(CancellationToken cancellationToken)
    {
        var replies = new Dictionary<string, int>();
        for (var (at, isMore) = ("0", true); isMore;)
        {
            using var page = await CallAsync(HttpMethod.Get, $"conversations/{conversation}/activities?watermark={at}", null,
                cancellationToken);
            var activities = page.RootElement.GetProperty("activities").EnumerateArray().ToList();
            foreach (var activity in activities.Where(activity => activity.GetProperty("type").ValueEquals("message")))
            {
                if (activity.TryGetProperty("replyToId", out var to))
                    replies[to.GetString()!] = replies.GetValueOrDefault(to.GetString()!) + 1;
                else if (activity.GetProperty("from").GetProperty("id").GetString() == $"dl_{number}")
                    replies.TryAdd(activity.GetProperty("id").GetString()!, 0);
            }
            (at, isMore) = (page.RootElement.GetProperty("watermark").GetString()!, activities.Count > 0);
        }
        return [.. replies.Values];
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
                    replies.ForEach(reply => Reply(asked[id], reply.Id, reply.Text));
            }
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            refusals.Add(e.Message);
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
            var text = activity.GetProperty("text").GetString()!;
            lock (gate)
            {
                if (asked.TryGetValue(question, out var known))
                    Reply(known, reply, text);
                else if (early.TryGetValue(question, out var replies))
                    replies.Add((reply, text));
                else
                    early.Add(question, [(reply, text)]);
            }
        }
        watermark = json.RootElement.GetProperty("watermark").GetString()!;
    }

    private static void Reply(Asked question, string reply, string text)
    {
        question.Replies[reply] = text;
        if (question.Answered == 0)
            question.Answered = Stopwatch.GetTimestamp();
    }

    // A proxy answers with a page of its own.
    private static string MessageOf(string body)
    {
        if (!body.StartsWith('{'))
            return "of the proxy";
        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty("error").GetProperty("message").GetString()!;
    }

    private async Task<JsonDocument> CallAsync(HttpMethod method, string path, string? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(host, $"/v3/directline/{path}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request, cancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            var said = MessageOf(await answer.Content.ReadAsStringAsync(cancellationToken));
            throw new HttpRequestException($"{(int)answer.StatusCode} {said}", null, answer.StatusCode);
        }

        return JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
    }
}
