using ChatBot.BotFramework.Wire;
using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.DirectLine.Requests;

/// <summary>
/// What a client posts, made into what a channel gives to a bot: who sent it, where and through what is not the client's to say.
/// </summary>
internal static class ClientActivity
{
    private static readonly string[] Types =
        [ActivityTypes.Message, ActivityTypes.Event, ActivityTypes.Typing, ActivityTypes.MessageReaction, ActivityTypes.EndOfConversation];

    /// <summary>The activity, complete but for id and time stamp; or one sentence for the client.</summary>
    /// <param name="channel">The channel of the conversation.</param>
    /// <param name="conversation">Where it is posted to.</param>
    /// <param name="userId">Who speaks; null where the client chooses.</param>
    /// <param name="userName">Name of that user, if known.</param>
    /// <param name="bot">The other side.</param>
    /// <param name="serviceUrl">Where the client reaches this host.</param>
    public static ReadActivity Read(ReadOnlySpan<byte> json, string channel, string conversation, string? userId, string? userName,
        WireAccount bot, string serviceUrl)
    {
        var read = ActivityReader.Read(json, sent => sent with
        {
            Id = null,
            Timestamp = null,
            ChannelId = channel,
            ServiceUrl = serviceUrl,
            Conversation = new WireConversation { Id = conversation },
            From = new WireAccount { Id = userId ?? sent.From?.Id, Name = userName ?? sent.From?.Name, Role = "user" },
            Recipient = bot,
            // The replies go into the conversation, whatever way an HTTP caller could have asked for.
            DeliveryMode = sent.DeliveryMode == WireDelivery.ExpectReplies ? null : sent.DeliveryMode,
            Properties = sent.Properties is { } others && others.ContainsKey("callerId")
                ? others.Where(other => other.Key != "callerId").ToDictionary(StringComparer.Ordinal)
                : sent.Properties,
        });
        return read.Activity switch
        {
            null => read,
            { Type: var type } when !Types.Contains(type) =>
                new(null, $"A client cannot send this type of activity; send {string.Join(", ", Types)}."),
            { Attachments.Count: > 0 } => new(null, NoAttachments),
            _ => read,
        };
    }

    public const string NoAttachments = "This bot takes no attachments; send text.";
}
