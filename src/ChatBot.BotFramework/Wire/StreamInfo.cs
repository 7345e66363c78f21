using System.Text.Json;

namespace ChatBot.BotFramework.Wire;

/// <summary>Says of an activity that it is a part of a reply that is shown while it is written (activity specification A9240 to
/// A9246).</summary>
internal sealed record StreamInfo
{
    public const string Type = "streaminfo";

    /// <summary>What is being done; only before the first text.</summary>
    public const string Informative = "informative";

    /// <summary>The text so far.</summary>
    public const string Streaming = "streaming";

    /// <summary>The whole message, which closes the stream.</summary>
    public const string Final = "final";

    public required string StreamType { get; init; }

    /// <summary>1 and up, strictly rising; null on the final.</summary>
    public int? StreamSequence { get; init; }

    /// <summary>The id that the channel gave the first activity of the stream; null on that one.</summary>
    public string? StreamId { get; init; }

    /// <summary>The activity's streaminfo, or null; its type is read in any case, since it is written in two.</summary>
    public static StreamInfo? Of(WireActivity activity) => activity.Entities?.Select(Of).FirstOrDefault(info => info is not null);

    /// <summary>The entity as streaminfo, or null where it is another one or has no streamType.</summary>
    public static StreamInfo? Of(WireEntity entity) =>
        Is(entity) && EntityMembers.Text(entity, "streamType") is { Length: > 0 } type
            ? new()
            {
                StreamType = type,
                StreamSequence = EntityMembers.Number(entity, "streamSequence"),
                StreamId = EntityMembers.Text(entity, "streamId")
            }
            : null;

    /// <summary>Whether the entity calls itself streaminfo, whatever else it holds.</summary>
    public static bool Is(WireEntity entity) => string.Equals(entity.Type, Type, StringComparison.OrdinalIgnoreCase);

    public WireEntity ToEntity()
    {
        var members = new Dictionary<string, JsonElement> { ["streamType"] = JsonSerializer.SerializeToElement(StreamType) };
        if (StreamSequence is { } sequence)
            members["streamSequence"] = JsonSerializer.SerializeToElement(sequence);
        if (StreamId is { } id)
            members["streamId"] = JsonSerializer.SerializeToElement(id);
        return new WireEntity { Type = Type, Properties = members };
    }
}
