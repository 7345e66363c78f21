using System.Text.Json.Serialization;
using ChatBot.Evaluation.Reports;

namespace ChatBot.Evaluation.NamePairs;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(FourDecimals)])]
[JsonSerializable(typeof(NameDocument))]
internal sealed partial class NameDocumentContext : JsonSerializerContext;
