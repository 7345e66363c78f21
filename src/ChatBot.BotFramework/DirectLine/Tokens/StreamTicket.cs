namespace ChatBot.BotFramework.DirectLine.Tokens;

/// <summary>What a stream URL lets its bearer do: open one socket of one conversation, soon.</summary>
/// <param name="Id">Unique; it is spent when the socket is opened.</param>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Watermark">Number of the first activity that is sent where the URL says nothing else.</param>
/// <param name="Origins">As in <see cref="DirectLineToken"/>.</param>
/// <param name="Expires">Its end.</param>
internal sealed record StreamTicket(string Id, string ConversationId, long Watermark, IReadOnlyList<string> Origins,
    DateTimeOffset Expires);
