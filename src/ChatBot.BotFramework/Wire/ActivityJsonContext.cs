using System.Text.Json.Serialization;

namespace ChatBot.BotFramework.Wire;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    MaxDepth = ActivityJson.MaxDepth)]
[JsonSerializable(typeof(WireActivity))]
[JsonSerializable(typeof(WireReplies))]
internal sealed partial class ActivityJsonContext : JsonSerializerContext;
