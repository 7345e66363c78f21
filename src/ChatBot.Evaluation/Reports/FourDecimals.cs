using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Evaluation.Reports;

/// <summary>Writes numbers rounded to four decimals.</summary>
internal sealed class FourDecimals : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(Math.Round(value, 4, MidpointRounding.AwayFromZero));
}
