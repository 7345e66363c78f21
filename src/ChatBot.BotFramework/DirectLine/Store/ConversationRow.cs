namespace ChatBot.BotFramework.DirectLine.Store;

/// <summary>A conversation as it is stored.</summary>
/// <param name="ChannelId">"webchat" or "directline".</param>
/// <param name="Next">Number of its next activity.</param>
internal readonly record struct ConversationRow(string ChannelId, long Next);
