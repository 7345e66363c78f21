namespace ChatBot.BotFramework.DirectLine.Store;

/// <summary>An activity that is shown and not kept, laid down for the replica that has the socket.</summary>
/// <param name="Next">Number of the stored activity that comes after it.</param>
/// <param name="At">Its time stamp, in milliseconds since 1970.</param>
/// <param name="Json">It as UTF-8 JSON.</param>
internal readonly record struct ShownActivity(long Next, long At, byte[] Json);
