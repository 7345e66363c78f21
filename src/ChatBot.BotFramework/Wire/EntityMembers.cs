using System.Text.Json;

namespace ChatBot.BotFramework.Wire;

/// <summary>Reads what came from outside: a member that is missing or of another JSON type is null.</summary>
internal static class EntityMembers
{
    public static string? Text(WireEntity entity, string member) => Text(Member(entity, member));

    public static string? Text(JsonElement? json, string member) => Text(Member(json, member));

    public static int? Number(WireEntity entity, string member) =>
        Member(entity, member) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;

    public static JsonElement? Member(WireEntity entity, string member) =>
        entity.Properties?.TryGetValue(member, out var value) == true ? value : null;

    public static JsonElement? Member(JsonElement? json, string member) =>
        json is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(member, out var value) ? value : null;

    public static string? Text(JsonElement? json) => json is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
