using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Retrieval.Encoding.OpenAI;

/// <summary>Remembers beside an index how long an endpoint's vectors are, so that opening the index needs no network.</summary>
/// <param name="path">The file; what cannot be read or written there is found out again.</param>
public sealed partial class EncoderMemory(string path)
{
    /// <summary>Length of the vectors; null where it is not known of this model, asked like this.</summary>
    public int? Dimensions(EndpointEncoderOptions options)
    {
        try
        {
            using var file = File.OpenRead(path);
            var known = JsonSerializer.Deserialize(file, KnownJson.Default.Known);
            return known is { Dimensions: > 0 } && known.Model == options.Model && known.Asked == options.Dimensions
                ? known.Dimensions : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public void Remember(EndpointEncoderOptions options, int dimensions)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllBytes(path,
                JsonSerializer.SerializeToUtf8Bytes(new Known(options.Model!, options.Dimensions, dimensions), KnownJson.Default.Known));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is asked again the next time.
        }
    }

    internal sealed record Known(string Model, int? Asked, int Dimensions);

    [JsonSerializable(typeof(Known))]
    private sealed partial class KnownJson : JsonSerializerContext;
}
