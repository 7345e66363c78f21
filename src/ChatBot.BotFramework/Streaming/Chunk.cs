using ChatBot.BotFramework.Wire;

namespace ChatBot.BotFramework.Streaming;

/// <summary>One piece of a reply: what is being done, or the whole text so far.</summary>
internal sealed record Chunk(string Text, string StreamType)
{
    /// <summary>A typing activity with this text and nothing but the streaminfo beside it: web chat takes no other entity here.</summary>
    public WireActivity ToActivity(string? streamId, int sequence) => WireActivity.Typing() with
    {
        Text = Text,
        Entities = [new StreamInfo { StreamType = StreamType, StreamSequence = sequence, StreamId = streamId }.ToEntity()],
    };
}
