using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.BotFramework.Wire;

/// <summary>Time stamps in UTC with a closing Z, as the specification wants them sent (A2040); read in any ISO 8601 form.</summary>
internal sealed class UtcTimestampConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
}
