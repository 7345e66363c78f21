using System.Text.Json;
using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests.Clients.DirectLineJs;

/// <summary>The official DirectLineJS in Node: one process, any number of its connections, each with a name.</summary>
internal sealed class DirectLineLibrary : IAsyncDisposable
{
    public const int Online = 2;

    private readonly NodeClient node = NodeClient.Start("directline.cjs");
    private readonly List<JsonElement> told = [];
    private readonly Task reading;

    public DirectLineLibrary() => reading = ReadAsync();

    /// <param name="options">Those of the library's constructor.</param>
    public Task OpenAsync(string name, object options, string? user = null) => SendAsync(new { @do = "open", name, options, user });

    public Task PostAsync(string name, string text, string user = "user") =>
        SendAsync(new { @do = "post", name, activity = new { type = "message", from = new { id = user }, text } });

    /// <summary>All that the library said and sent so far, in order.</summary>
    public IReadOnlyList<JsonElement> Told
    {
        get
        {
            lock (told)
                return [.. told];
        }
    }

    public IReadOnlyList<JsonElement> ActivitiesOf(string name) => [.. Of(name, "activity")];

    public IReadOnlyList<JsonElement> MessagesOf(string name) =>
        [.. ActivitiesOf(name).Where(activity => activity.GetProperty("type").GetString() == "message")];

    /// <summary>Its answered requests, in order.</summary>
    public IReadOnlyList<JsonElement> Requests =>
        [.. Told.Where(line => line.TryGetProperty("response", out _)).Select(line => line.GetProperty("response"))];

    /// <summary>Addresses of the sockets that it opened, in order.</summary>
    public IReadOnlyList<string> Sockets =>
        [.. Told.Where(line => line.TryGetProperty("socket", out _)).Select(line => line.GetProperty("socket").GetString()!)];

    public Task OnlineAsync(string name, int times = 1) => Eventually.UntilAsync(() => Task.FromResult(
        Of(name, "status").Count(status => status.GetInt32() == Online) >= times));

    /// <summary>Waits until the library delivered the bot's reply to a posted activity.</summary>
    public Task<JsonElement> ReplyAsync(string name, string activityId) =>
        MessageAsync(name, message => message.TryGetProperty("replyToId", out var id) && id.GetString() == activityId);

    public async Task<JsonElement> MessageAsync(string name, Func<JsonElement, bool> which)
    {
        JsonElement? found = null;
        await Eventually.UntilAsync(() => Task.FromResult(
            (found = MessagesOf(name).Where(which).Select(message => (JsonElement?)message).FirstOrDefault()) is not null));
        return found!.Value;
    }

    /// <summary>The id that a post was answered with, for the n-th post of a connection.</summary>
    public async Task<string> PostedAsync(string name, int number = 1)
    {
        await Eventually.UntilAsync(() => Task.FromResult(Of(name, "posted").Count() >= number));
        return Of(name, "posted").ElementAt(number - 1).GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        await node.DisposeAsync();
        await reading;
    }

    private Task SendAsync(object command) => node.SendAsync(JsonSerializer.Serialize(command));

    private IEnumerable<JsonElement> Of(string name, string what) => Told
        .Where(line => line.TryGetProperty("name", out var of) && of.GetString() == name && line.TryGetProperty(what, out _))
        .Select(line => line.GetProperty(what));

    private async Task ReadAsync()
    {
        await foreach (var line in node.Lines.ReadAllAsync())
        {
            using var document = JsonDocument.Parse(line);
            lock (told)
                told.Add(document.RootElement.Clone());
        }
    }
}
