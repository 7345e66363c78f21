using Newtonsoft.Json.Linq;

namespace ChatBot.BotFramework.Activities.Entities;

/// <summary>
/// Reads what came from outside in the SDK's JSON: a member that is missing, in other letters or of another type is null.
/// </summary>
internal static class JsonMembers
{
    public static JToken? Member(object? json, string member) =>
        json is JObject found && found.TryGetValue(member, StringComparison.Ordinal, out var value) ? value : null;

    public static string? Text(object? json, string member) => Text(Member(json, member));

    public static string? Text(JToken? json) => json is JValue { Type: JTokenType.String } text ? (string?)text : null;
}
