using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChatBot.Host.Json;

/// <summary>
/// The JSON that verbs print, one document on one line. Quotation marks and letters of any script stand as they are: it goes to a
/// terminal or a program, never into a page.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnswerJson))]
[JsonSerializable(typeof(ArticleJson))]
[JsonSerializable(typeof(RemovedJson))]
[JsonSerializable(typeof(IngestJson))]
[JsonSerializable(typeof(DryRunJson))]
[JsonSerializable(typeof(DoctorJson))]
[JsonSerializable(typeof(IReadOnlyList<ArticleSummaryJson>))]
[JsonSerializable(typeof(IReadOnlyList<RatedAnswerJson>))]
internal sealed partial class HostJson : JsonSerializerContext
{
    /// <summary>The context to print with: as generated, with relaxed escaping, which an attribute cannot say.</summary>
    public static HostJson Printed { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Print<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);
}
