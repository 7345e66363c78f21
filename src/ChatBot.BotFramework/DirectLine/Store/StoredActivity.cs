namespace ChatBot.BotFramework.DirectLine.Store;

/// <summary>An activity that a conversation holds.</summary>
/// <param name="Number">Its place in the conversation, from 0.</param>
/// <param name="At">Its time stamp, in milliseconds since 1970.</param>
/// <param name="Json">The activity as UTF-8 JSON, as clients get it.</param>
internal sealed record StoredActivity(long Number, long At, byte[] Json);
