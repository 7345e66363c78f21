using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Streaming;

/// <summary>Tells the adapter which of the activities that it is given closes the reply that grows.</summary>
internal sealed record ReplyEnd(Activity Message, IGrowingReply Reply);
