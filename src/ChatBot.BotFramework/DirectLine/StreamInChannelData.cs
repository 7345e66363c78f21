using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.BotFramework.Wire;

namespace ChatBot.BotFramework.DirectLine;

/// <summary>
/// Web chat 4.18 reads the state of a reply that is being written from channelData only: so what a streaminfo entity says is
/// copied there. Everything else in channelData stays as the bot wrote it.
/// </summary>
internal static class StreamInChannelData
{
    private static readonly string[] Copied = ["streamType", "streamSequence", "streamId"];

    /// <summary>The activity with its streaminfo in channelData too; the first of a stream is named by its own id.</summary>
    public static WireActivity Copy(WireActivity activity)
    {
        if (activity.Entities?.FirstOrDefault(StreamInfo.Is)?.Properties is not { } info)
            return activity;
        if (activity.ChannelData is { ValueKind: not JsonValueKind.Object })
            return activity;
        var data = activity.ChannelData is { } given ? JsonObject.Create(given)! : [];
        foreach (var name in Copied)
            if (info.TryGetValue(name, out var value))
                data[name] = JsonValue.Create(value);
        if (!data.ContainsKey("streamId"))
            data["streamId"] = activity.Id;
        return activity with { ChannelData = JsonSerializer.SerializeToElement(data) };
    }
}
