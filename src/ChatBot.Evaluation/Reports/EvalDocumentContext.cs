using System.Text.Json.Serialization;

namespace ChatBot.Evaluation.Reports;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(FourDecimals)])]
[JsonSerializable(typeof(EvalDocument))]
internal sealed partial class EvalDocumentContext : JsonSerializerContext;
