namespace ChatBot.BotFramework.DirectLine.Store;

/// <summary>Activities of a conversation in their order.</summary>
/// <param name="Activities">Each as UTF-8 JSON.</param>
/// <param name="Next">Number of the activity after the last of the page: the watermark.</param>
/// <param name="End">Number of the conversation's next activity; more are there where it is larger than <paramref name="Next"/>.</param>
internal sealed record StorePage(IReadOnlyList<byte[]> Activities, long Next, long End);
