using ChatBot.BotFramework.Wire;

namespace ChatBot.BotFramework.Turns;

/// <summary>Where the activities of a turn go: to the channel's connector, into the body of the HTTP answer, or into a Direct Line
/// conversation.</summary>
internal interface IActivitySink
{
    Task<ChannelReceipt> SendAsync(WireActivity activity, CancellationToken cancellationToken);

    /// <summary>Puts an activity in the place of the one that was sent with its <see cref="WireActivity.Id"/>.</summary>
    /// <exception cref="NotSupportedException">What was sent through this sink cannot be changed.</exception>
    Task<ChannelReceipt> UpdateAsync(WireActivity activity, CancellationToken cancellationToken);

    /// <exception cref="NotSupportedException">What was sent through this sink cannot be taken back.</exception>
    Task DeleteAsync(WireConversation conversation, string activityId, CancellationToken cancellationToken);
}
