using System.Text.Json.Serialization;

namespace ChatBot.Host.Backups;

/// <summary>The JSON within a backup.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BackupManifest))]
[JsonSerializable(typeof(BackupArticle))]
[JsonSerializable(typeof(BackupSource))]
[JsonSerializable(typeof(System.Text.Json.JsonElement))]
internal sealed partial class BackupJson : JsonSerializerContext;
