using System.Text.Json.Nodes;

using static ChatBot.EndToEnd.Tests.Clients.Sdk.PeerRequests;

namespace ChatBot.EndToEnd.Tests.Clients.Sdk;

/// <summary>Activities that a channel may send, of every type, with and without what is optional.</summary>
internal static class WellFormedActivities
{
    public static IEnumerable<PeerCase> Cases =>
    [
        Activity("message", "a message", "message"),
        Activity("message-without-text", "a message without text", "message", a => a.Remove("text")),
        Activity("message-empty-text", "a message whose text is empty", "message", a => a["text"] = ""),
        Activity("message-card-submit", "a card's submission: value and no text", "message", a =>
        {
            a.Remove("text");
            a["value"] = new JsonObject { ["x"] = 1 };
        }),
        Activity("message-markdown", "a message in markdown", "message", a => a["textFormat"] = "markdown"),
        Activity("message-unknown-format", "an unknown textFormat", "message", a => a["textFormat"] = "papyrus"),
        Activity("message-without-id", "a message without an id", "message", a => a.Remove("id")),
        Activity("message-without-recipient", "a message without recipient", "message", a => a.Remove("recipient")),
        Activity("message-without-timestamp", "a message without timestamp", "message", a => a.Remove("timestamp")),
        Activity("message-unknown-members", "members that no version knows, at every level", "message", a =>
        {
            a["futureMember"] = new JsonObject { ["deep"] = true };
            a["from"]!["futureMember"] = 1;
            a["conversation"]!["futureMember"] = "x";
            a["entities"] = new JsonArray(new JsonObject { ["type"] = "future", ["futureMember"] = new JsonArray(1, 2) });
            a["channelData"] = new JsonObject { ["futureMember"] = null };
        }),
        Activity("message-mention", "the bot is mentioned", "message", a =>
        {
            a["text"] = "<at>Bot</at> What did Lavrov demand?";
            a["entities"] = new JsonArray(Mention("bot", "<at>Bot</at>"));
        }),
        Activity("message-mention-without-text", "a mention whose text is null", "message",
            a => a["entities"] = new JsonArray(Mention("bot", null))),
        Activity("message-group", "a message in a group", "message", a => a["conversation"]!["isGroup"] = true),
        Activity("message-thread", "a message in a channel's thread", "message", a =>
        {
            a["channelId"] = "msteams";
            a["conversation"] = new JsonObject
            {
                ["id"] = "19:x@thread.tacv2;messageid=1", ["isGroup"] = true, ["conversationType"] = "channel", ["tenantId"] = "t",
            };
            a["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "t" },
                ["team"] = new JsonObject { ["id"] = "19:x" } };
        }),
        Activity("message-attachment", "an attachment with content", "message", a => a["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "text/html", ["content"] = "<div>hello</div>" })),
        Activity("message-unicode", "emoji, right to left, combining marks", "message", a => a["text"] = "👩‍🚀 שלום e\u0301 \u202Eabc"),
        Activity("message-html", "HTML and markdown in name and text", "message", a =>
        {
            a["text"] = "<script>alert(1)</script> [x](javascript:alert(1))";
            a["from"]!["name"] = "<img src=x onerror=alert(1)>";
        }),
        Activity("message-null-members", "optional members that are null", "message", a =>
        {
            a["entities"] = null;
            a["attachments"] = null;
            a["channelData"] = null;
            a["locale"] = null;
        }),
        Activity("message-empty-lists", "lists that are empty", "message", a =>
        {
            a["entities"] = new JsonArray();
            a["attachments"] = new JsonArray();
        }),
        Activity("message-60-kb", "a text of 60 KB", "message", a => a["text"] = new string('a', 60 * 1024)),
        Activity("message-200-kb", "a text of 200 KB", "message", a => a["text"] = new string('a', 200 * 1024))
            .Differs("express.json() of the SDK's sample stops at 100 KB (413); ours reads up to 256 KB, since Teams counts 100 KB in "
            + "UTF-16."),
        Activity("message-id-1800", "an id of 1800 characters", "message", a => a["id"] = new string('i', 1800)),
        Activity("message-ids-with-slashes", "ids that would break a path", "message", a =>
        {
            a["id"] = "a/../b?c#d e%2F";
            a["conversation"]!["id"] = "c/../d?e#f g%2F";
        }),
        Activity("message-locale", "an unknown locale", "message", a => a["locale"] = "xx-klingon"),
        Activity("message-caller-id", "a callerId, which only the bot itself may set", "message",
            a => a["callerId"] = "urn:botframework:azure"),
        Activity("message-normal", "deliveryMode normal", "message", a => a["deliveryMode"] = "normal"),
        Activity("message-notification", "deliveryMode notification", "message", a => a["deliveryMode"] = "notification"),
        Activity("message-ephemeral", "deliveryMode ephemeral", "message", a => a["deliveryMode"] = "ephemeral"),
        Activity("message-unknown-delivery", "an unknown deliveryMode", "message", a => a["deliveryMode"] = "pigeon"),
        Activity("message-stream", "deliveryMode stream", "message", a => a["deliveryMode"] = "stream"),
        Activity("message-expect-replies", "deliveryMode expectReplies", "message", a => a["deliveryMode"] = "expectReplies"),
        Activity("update-expect-replies", "a conversationUpdate that expects replies", "conversationUpdate", a =>
        {
            a["deliveryMode"] = "expectReplies";
            a["membersAdded"] = Members("user");
        }),
        Activity("event-expect-replies", "an event that expects replies and gets none", "event", a =>
        {
            a["deliveryMode"] = "expectReplies";
            a["name"] = "nothing";
        }),
        Activity("update-both", "user and bot join", "conversationUpdate", a => a["membersAdded"] = Members("user", "bot")),
        Activity("update-bot", "the bot joins", "conversationUpdate", a => a["membersAdded"] = Members("bot")),
        Activity("update-removed", "somebody leaves", "conversationUpdate", a => a["membersRemoved"] = Members("user")),
        Activity("update-topic", "a new topic and nobody new", "conversationUpdate", a => a["topicName"] = "News"),
        Activity("update-empty", "an update of nothing", "conversationUpdate"),
        Activity("update-teams-event", "a team is renamed", "conversationUpdate", a =>
        {
            a["channelId"] = "msteams";
            a["channelData"] = new JsonObject { ["eventType"] = "teamRenamed",
                ["team"] = new JsonObject { ["id"] = "19:x", ["name"] = "New" } };
        }),
        Activity("installation-add", "the app is installed", "installationUpdate", a => a["action"] = "add"),
        Activity("installation-remove", "the app is removed", "installationUpdate", a => a["action"] = "remove"),
        Activity("installation-upgrade", "the app is upgraded", "installationUpdate", a => a["action"] = "add-upgrade"),
        Activity("installation-unknown", "an unknown action", "installationUpdate", a => a["action"] = "polish"),
        Activity("reaction-added", "a reaction", "messageReaction",
            a => a["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" })),
        Activity("reaction-removed", "a reaction taken back", "messageReaction",
            a => a["reactionsRemoved"] = new JsonArray(new JsonObject { ["type"] = "like" })),
        Activity("typing", "somebody types", "typing"),
        Activity("end-of-conversation", "the conversation ends", "endOfConversation", a => a["code"] = "completedSuccessfully"),
        Activity("event-unknown", "an event of an unknown name", "event", a => a["name"] = "nothing"),
        Activity("message-update", "a message was edited", "messageUpdate", a => a["text"] = "edited"),
        Activity("message-delete", "a message was deleted", "messageDelete"),
        Activity("trace", "a trace", "trace", a => a["name"] = "x"),
        Activity("handoff", "a handoff", "handoff"),
        Activity("command", "a command", "command", a => a["name"] = "application/x"),
        Activity("command-result", "a command's result", "commandResult", a => a["name"] = "application/x"),
        Activity("suggestion", "a suggestion", "suggestion"),
        Activity("contact-relation", "a contact is added", "contactRelationUpdate", a => a["action"] = "add"),
        Activity("unknown-type", "a type that no version knows", "foo/bar"),
        Activity("type-other-case", "MESSAGE is not message", "MESSAGE"),
    ];

    private static JsonObject Mention(string id, string? text) =>
        new() { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = "Bot" }, ["text"] = text };

    private static JsonArray Members(params string[] ids) => [.. ids.Select(id => new JsonObject { ["id"] = id })];
}
