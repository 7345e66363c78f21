using System.Text.Json.Nodes;
using static ChatBot.EndToEnd.Tests.Clients.Sdk.PeerRequests;

namespace ChatBot.EndToEnd.Tests.Clients.Sdk;

/// <summary>JSON objects that are no proper activity: members missing, of the wrong type, or out of bounds.</summary>
internal static class WrongActivities
{
    public static IEnumerable<PeerCase> Cases =>
    [
        Raw("empty-object", "{}", "{}").Differs(Reasons.SdkThrows),
        Activity("no-type", "no type", "message", a => a.Remove("type")).Differs(Reasons.SdkThrows),
        Activity("type-empty", "an empty type", ""),
        Activity("type-null", "type null", "message", a => a["type"] = null).Differs(Reasons.SdkThrows),
        Activity("type-number", "type 1", "message", a => a["type"] = 1).Differs(Reasons.SdkThrows),
        Activity("type-object", "type {}", "message", a => a["type"] = new JsonObject()).Differs(Reasons.SdkThrows),
        Activity("no-channel", "no channelId", "typing", a => a.Remove("channelId")).Differs(Reasons.Required),
        Activity("channel-number", "channelId 1", "typing", a => a["channelId"] = 1).Differs(Reasons.WrongType),
        Activity("no-conversation", "no conversation", "typing", a => a.Remove("conversation")).Differs(Reasons.Required),
        Activity("conversation-without-id", "a conversation without id", "typing", a => a["conversation"] = new JsonObject())
        .Differs(Reasons.Required),
        Activity("conversation-text", "a conversation that is text", "typing", a => a["conversation"] = "c1").Differs(Reasons.WrongType),
        Activity("conversation-id-number", "a conversation whose id is a number", "typing", a => a["conversation"]!["id"] = 7)
        .Differs(Reasons.WrongType),
        Activity("conversation-group-text", "isGroup is text", "typing", a => a["conversation"]!["isGroup"] = "yes")
        .Differs(Reasons.WrongType),
        Activity("no-from", "no from", "typing", a => a.Remove("from")).Differs(Reasons.Required),
        Activity("from-text", "from is text", "typing", a => a["from"] = "user").Differs(Reasons.WrongType),
        Activity("from-without-id", "from without id", "typing", a => a["from"] = new JsonObject()).Differs(Reasons.Required),
        Activity("recipient-list", "recipient is a list", "typing", a => a["recipient"] = new JsonArray()).Differs(Reasons.WrongType),
        Activity("no-service-url", "no serviceUrl", "typing", a => a.Remove("serviceUrl")).Differs(Reasons.Required),
        Activity("service-url-number", "serviceUrl 1", "typing", a => a["serviceUrl"] = 1).Differs(Reasons.SdkThrows),
        Activity("service-url-relative", "a serviceUrl without host", "typing", a => a["serviceUrl"] = "/connector")
        .Differs(Reasons.ServiceUrl),
        Activity("service-url-ftp", "a serviceUrl of another scheme", "typing", a => a["serviceUrl"] = "ftp://127.0.0.1/")
        .Differs(Reasons.ServiceUrl),
        Activity("service-url-inside", "a serviceUrl that points inside the network", "typing",
            a => a["serviceUrl"] = "http://169.254.169.254/")
            .Differs(Reasons.ServiceUrl),
        Activity("service-url-outside", "a serviceUrl of somebody else", "typing", a => a["serviceUrl"] = "https://attacker.example/")
        .Differs(Reasons.ServiceUrl),
        Activity("service-url-user", "a serviceUrl with a user name", "typing", a => a["serviceUrl"] = "http://botframework.com@127.0.0.1/")
            .Differs(Reasons.ServiceUrl),
        Activity("text-number", "text 1", "message", a => a["text"] = 1).Differs(Reasons.WrongType),
        Activity("text-object", "text {}", "message", a => a["text"] = new JsonObject()).Differs(Reasons.WrongType),
        Activity("entities-object", "entities {}", "typing", a => a["entities"] = new JsonObject()).Differs(Reasons.WrongType),
        Activity("entities-null-inside", "entities [null]", "typing", a => a["entities"] = new JsonArray((JsonNode?)null))
        .Differs(Reasons.WrongType),
        Activity("entities-text-inside", "entities [\"x\"]", "typing", a => a["entities"] = new JsonArray("x")).Differs(Reasons.WrongType),
        Activity("entity-without-type", "an entity without type", "typing",
            a => a["entities"] = new JsonArray(new JsonObject { ["x"] = 1 })),
        Activity("members-text", "membersAdded is text", "conversationUpdate", a => a["membersAdded"] = "user").Differs(Reasons.WrongType),
        Activity("members-null-inside", "membersAdded [null]", "conversationUpdate",
            a => a["membersAdded"] = new JsonArray((JsonNode?)null))
            .Differs(Reasons.WrongType),
        Activity("members-without-id", "a member without id", "conversationUpdate",
            a => a["membersAdded"] = new JsonArray(new JsonObject())),
        Activity("reactions-text", "reactionsAdded is text", "messageReaction", a => a["reactionsAdded"] = "like")
        .Differs(Reasons.WrongType),
        Activity("attachments-text", "attachments is text", "typing", a => a["attachments"] = "file").Differs(Reasons.WrongType),
        Activity("attachment-without-type", "an attachment without contentType", "typing",
            a => a["attachments"] = new JsonArray(new JsonObject())),
        Activity("channel-data-list", "channelData is a list", "typing", a => a["channelData"] = new JsonArray()),
        Activity("suggested-actions-text", "suggestedActions is text", "typing", a => a["suggestedActions"] = "x")
        .Differs(Reasons.WrongType),
        Activity("timestamp-garbage", "a timestamp that is no time", "typing", a => a["timestamp"] = "yesterday")
        .Differs(Reasons.WrongType),
        Activity("timestamp-number", "a timestamp that is a number", "typing", a => a["timestamp"] = 1795353788).Differs(Reasons.WrongType),
        Activity("locale-number", "locale 1", "typing", a => a["locale"] = 1).Differs(Reasons.WrongType),
        Activity("reply-to-number", "replyToId 1", "typing", a => a["replyToId"] = 1).Differs(Reasons.WrongType),
        Activity("id-number", "id 1", "typing", a => a["id"] = 1).Differs(Reasons.WrongType),
        Activity("delivery-number", "deliveryMode 1", "typing", a => a["deliveryMode"] = 1).Differs(Reasons.WrongType),
        Activity("event-without-name", "an event without name", "event").Differs(Reasons.Required),
        Activity("event-name-number", "an event whose name is a number", "event", a => a["name"] = 1).Differs(Reasons.WrongType),
        Activity("id-5000", "an id of 5000 characters", "typing", a => a["id"] = new string('i', 5000)).Differs(Reasons.Path),
        Activity("id-dots", "the id ..", "typing", a => a["id"] = "..").Differs(Reasons.Path),
        Activity("conversation-dots", "the conversation ..", "typing", a => a["conversation"]!["id"] = "..").Differs(Reasons.Path),
        Activity("id-control-characters", "an id of control characters", "typing", a => a["id"] = "a\r\nX-Injected: 1\0"),
        Activity("text-nul", "text with a NUL character", "message", a => a["text"] = "What did\0 Lavrov demand?"),
    ];
}
