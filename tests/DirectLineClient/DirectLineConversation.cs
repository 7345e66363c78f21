using System.Text.Json;

namespace ChatBot.DirectLineClient;

/// <summary>A conversation that was started.</summary>
/// <param name="Caller">Calls with its token.</param>
internal sealed record DirectLineConversation(DirectLineCaller Caller, string Id, string StreamUrl)
{
    public Task<DirectLineAnswer> SayAsync(string text) =>
        PostAsync(JsonSerializer.Serialize(new
        {
            type = "message",
            text,
            from = new { id = "dl_alex" },
            channelData = new { clientActivityID = "client-" + text }
        }));

    public Task<DirectLineAnswer> PostAsync(string activity) => Caller.PostAsync($"conversations/{Id}/activities", activity);

    /// <summary>The activities from a watermark on, of all pages.</summary>
    public async Task<IReadOnlyList<JsonElement>> ReadAsync(string watermark = "")
    {
        List<JsonElement> all = [];
        while (true)
        {
            var page = await Caller.GetAsync($"conversations/{Id}/activities?watermark={watermark}");
            var activities = page.Body.GetProperty("activities").EnumerateArray().ToList();
            if (activities.Count == 0)
                return all;
            all.AddRange(activities);
            watermark = page.Text("watermark");
        }
    }

    /// <summary>Comes back once the bot has sent its first activity.</summary>
    public async Task GreetedAsync()
    {
        using var socket = await OpenAsync((await ReconnectAsync("0")).Text("streamUrl"));
        await socket.NextAsync();
    }

    public Task<DirectLineAnswer> ReconnectAsync(string watermark = "") => Caller.GetAsync($"conversations/{Id}?watermark={watermark}");

    /// <summary>Opens the socket of the start, or of a reconnect.</summary>
    public Task<DirectLineSocket> OpenAsync(string? streamUrl = null) => DirectLineSocket.OpenAsync(streamUrl ?? StreamUrl);
}
