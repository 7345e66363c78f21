using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json;

namespace ChatBot.BotFramework.Mapping;

/// <summary>Writes what a bot made with System.Text.Json as the JSON that it is, not as the members of its .NET type.</summary>
internal sealed class SystemJsonConverter : JsonConverter
{
    public override bool CanRead => false;

    public override bool CanConvert(Type objectType) =>
        objectType == typeof(JsonElement) || objectType == typeof(JsonElement?) || objectType == typeof(JsonDocument)
        || objectType.IsAssignableTo(typeof(JsonNode));

    public override void WriteJson(JsonWriter writer, object? value, Newtonsoft.Json.JsonSerializer serializer) =>
        writer.WriteRawValue(value switch
        {
            JsonElement { ValueKind: not JsonValueKind.Undefined } element => element.GetRawText(),
            JsonNode node => node.ToJsonString(),
            JsonDocument document => document.RootElement.GetRawText(),
            _ => "null",
        });

    public override object ReadJson(JsonReader reader, Type objectType, object? existingValue, Newtonsoft.Json.JsonSerializer serializer) =>
        throw new NotSupportedException("Nothing of the SDK's is read as a type of System.Text.Json.");
}
