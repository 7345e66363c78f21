using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests.Clients.Playground;

/// <summary>The official test client of Teams, without its browser: what its page would send and show.</summary>
internal sealed class AgentsPlayground : IAsyncDisposable
{
    public const string User = "user-id-0";

    private readonly NodeClient node;
    private readonly HttpClient http = new();
    private readonly ClientWebSocket socket = new();
    private readonly List<PlaygroundFrame> frames = [];
    private JsonElement config;
    private Task? reading;

    private AgentsPlayground(NodeClient node) => this.node = node;

    /// <summary>Where the bot sends to.</summary>
    public string ServiceUrl => new Uri(http.BaseAddress!, "/_connector").AbsoluteUri;

    public string BotId => config.GetProperty("bot").GetProperty("id").GetString()!;

    public string PersonalChat => config.GetProperty("personalChat").GetProperty("id").GetString()!;

    public string GroupChat => config.GetProperty("groupChats")[0].GetProperty("id").GetString()!;

    /// <summary>The general channel of its team.</summary>
    public string Channel => config.GetProperty("teams")[0].GetProperty("channels")[0].GetProperty("id").GetString()!;

    /// <param name="channel">msteams, directline, webchat or emulator.</param>
    public static async Task<AgentsPlayground> StartAsync(Uri bot, string channel)
    {
        var playground = new AgentsPlayground(NodeClient.Start(
            "node_modules/@microsoft/m365agentsplayground/cli.js",
            "start", "-e", new Uri(bot, "/api/messages").AbsoluteUri, "-c", channel, "-p", "0", "--disable-telemetry"));
        try
        {
            var port = await playground.node.PortAsync();
            playground.http.BaseAddress = new Uri($"http://127.0.0.1:{port}");
            playground.config = (await playground.http.GetFromJsonAsync<JsonElement>("/_internal/v1/config")).GetProperty("config");
            await playground.socket.ConnectAsync(new Uri($"ws://127.0.0.1:{port}/_ws_conversation/v1/conversations/stream"),
                CancellationToken.None);
            playground.reading = playground.ReadAsync();
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    /// <summary>Adds the app to a conversation.</summary>
    public async Task InstallAsync(string conversation) =>
        (await http.PostAsJsonAsync($"/_debug/conversation/{conversation}/installation", new { })).EnsureSuccessStatusCode();

    /// <summary>Writes to the bot; the conversation that the answer comes to, which is the message's own thread in a channel.</summary>
    public async Task<string> SayAsync(string conversation, string text, bool mentionBot = false)
    {
        object message = mentionBot
            ? new
            {
                from = new { id = User },
                text = $"<at>Test Bot</at> {text}",
                textFormat = "plain",
                mentions = new[] { new { mentioned = new { id = BotId }, text = "<at>Test Bot</at>" } },
            }
            : new { from = new { id = User }, text, textFormat = "plain" };
        using var response = await http.PostAsJsonAsync($"/_conversation/v1/conversations/{conversation}/messages", message);
        var body = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(body);
        using var sent = JsonDocument.Parse(body);
        return sent.RootElement.TryGetProperty("postConversationId", out var thread) ? thread.GetString()! : conversation;
    }

    /// <summary>Sends an invoke, as a click would; the answer's status, and its body as text.</summary>
    public async Task<(int Status, string Body)> InvokeAsync(string conversation, string name, object value, string replyTo)
    {
        using var response = await http.PostAsJsonAsync("/_conversation/v1/invoke", new
        {
            name,
            value,
            from = new { id = User },
            conversation = new { id = conversation },
            replyToId = replyTo,
        });
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends an activity just as it is.</summary>
    public async Task SendAsync(object activity) =>
        (await http.PostAsJsonAsync("/_internal/v1/customActivities", activity)).EnsureSuccessStatusCode();

    /// <summary>All that was shown in a conversation so far.</summary>
    public IReadOnlyList<PlaygroundFrame> FramesOf(string conversation)
    {
        lock (frames)
            return [.. frames.Where(frame => frame.Conversation == conversation)];
    }

    /// <summary>Waits for something to be shown in a conversation, after the first <paramref name="after"/> frames.</summary>
    public async Task<PlaygroundFrame> ShownAsync(string conversation, Func<PlaygroundFrame, bool> what, int after = 0)
    {
        PlaygroundFrame? found = null;
        await Eventually.UntilAsync(() => Task.FromResult((found = FramesOf(conversation).Skip(after).FirstOrDefault(what)) is not null));
        return found!;
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        if (reading is not null)
            await reading;
        socket.Dispose();
        http.Dispose();
        await node.DisposeAsync();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        using var message = new MemoryStream();
        try
        {
            while (await socket.ReceiveAsync(buffer, CancellationToken.None) is { MessageType: WebSocketMessageType.Text } received)
            {
                message.Write(buffer, 0, received.Count);
                if (!received.EndOfMessage)
                    continue;
                var frame = PlaygroundFrame.Read(Encoding.UTF8.GetString(message.ToArray()));
                message.SetLength(0);
                lock (frames)
                    frames.Add(frame);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The test is over.
        }
    }
}
