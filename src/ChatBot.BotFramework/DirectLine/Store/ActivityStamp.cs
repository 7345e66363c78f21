namespace ChatBot.BotFramework.DirectLine.Store;

/// <summary>The place of a new activity in its conversation.</summary>
/// <param name="ChannelId">The conversation's channel.</param>
/// <param name="Id">Its id: conversation and number.</param>
/// <param name="Timestamp">Later than that of every earlier activity of the conversation by at least a millisecond: web chat sorts by
/// it.</param>
internal readonly record struct ActivityStamp(string ChannelId, string Id, DateTimeOffset Timestamp);
