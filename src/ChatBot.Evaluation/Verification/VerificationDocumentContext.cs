using System.Text.Json.Serialization;
using ChatBot.Evaluation.Reports;

namespace ChatBot.Evaluation.Verification;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(FourDecimals)])]
[JsonSerializable(typeof(VerificationDocument))]
internal sealed partial class VerificationDocumentContext : JsonSerializerContext;
