using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Wire;
using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Streaming;

/// <summary>How fast and how long a channel takes the pieces of a reply.</summary>
/// <param name="Chunk">Shortest time before a further text, counted from the answer to the piece before.</param>
/// <param name="Final">The same before the first text and before the whole message; zero where they never wait.</param>
/// <param name="Longest">When the stream has to be closed, counted from its first request; infinite where the turn's own limit is
/// enough.</param>
internal sealed record StreamPace(TimeSpan Chunk, TimeSpan Final, TimeSpan Longest)
{
    /// <summary>The pace for a reply to this activity, or null where its reader cannot be shown a growing text.</summary>
    public static StreamPace? For(WireActivity activity, StreamingOptions options) => (activity, ChannelIds.Base(activity.ChannelId)) switch
    {
        ({ DeliveryMode: WireDelivery.ExpectReplies }, _) => null,
        ({ DeliveryMode: WireDelivery.Stream }, _) => Live(options),
        ({ Type: ActivityTypes.Invoke }, _) => null,
        (_, ChannelIds.WebChat or ChannelIds.DirectLine) => Live(options),
        // Teams streams in 1:1 chats alone and refuses it elsewhere.
        ({ Conversation: { ConversationType: "personal", IsGroup: not true } }, ChannelIds.Teams) =>
            new(options.TeamsPace, options.TeamsGap, options.TeamsLongest),
        _ => null,
    };

    private static StreamPace Live(StreamingOptions options) => new(options.LivePace, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
}
