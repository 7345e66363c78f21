using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Activities.Entities;

namespace ChatBot.BotFramework.Streaming;

/// <summary>One piece of a reply: what is being done, or the whole text so far.</summary>
internal sealed record Chunk(string Text, string StreamType)
{
    /// <summary>A typing activity with this text and nothing but the streaminfo beside it: web chat takes no other entity here.</summary>
    public Activity ToActivity(string? streamId, int sequence) => Activity.Typing() with
    {
        Text = Text,
        Entities = [new StreamInfo { StreamType = StreamType, StreamSequence = sequence, StreamId = streamId }.ToEntity()],
    };
}
