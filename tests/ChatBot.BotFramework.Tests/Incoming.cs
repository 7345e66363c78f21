using System.Text.Json.Nodes;

namespace ChatBot.BotFramework.Tests;

/// <summary>Activities as a channel posts them.</summary>
internal static class Incoming
{
    public const string User = "user-1";
    public const string Bot = "bot-1";

    public static string Message(string serviceUrl, string text = "hello", string conversation = "c1", string? id = null) =>
        With(serviceUrl, activity =>
        {
            activity["text"] = text;
            activity["conversation"]!["id"] = conversation;
            activity["id"] = id ?? Guid.NewGuid().ToString();
        });

    /// <summary>A complete message, changed.</summary>
    public static string With(string serviceUrl, Action<JsonNode> change)
    {
        var activity = JsonNode.Parse($$$"""
            {"type":"message","id":"a1","timestamp":"2026-11-22T13:23:08.527Z","localTimestamp":"2026-11-22T14:23:08.527+01:00",
             "serviceUrl":"{{{serviceUrl}}}","channelId":"emulator","from":{"id":"{{{User}}}","name":"Alex"},
             "conversation":{"id":"c1","conversationType":"personal","extra":{"kept":true}},
             "recipient":{"id":"{{{Bot}}}","name":"News Bot"},"text":"hello","locale":"en-GB"}
            """)!;
        change(activity);
        return activity.ToJsonString();
    }
}
