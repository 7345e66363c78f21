using System.Text.Json;

namespace ChatBot.Articles.Reading;

/// <summary>Reads a .json file: one article, an array of them, or an object with an array "articles".</summary>
internal static class JsonFile
{
    /// <summary>The records of a file with their numbers from 1; null where the file is a single record.</summary>
    /// <exception cref="ArticleFaultException">The file is not JSON.</exception>
    public static IEnumerable<(JsonElement Record, int? Number)> Records(string json)
    {
        var root = Parse(json);
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("articles", out var articles) && articles.ValueKind == JsonValueKind.Array)
            root = articles;
        if (root.ValueKind != JsonValueKind.Array)
            return [(root, null)];
        return root.EnumerateArray().Select((record, index) => (record, (int?)(index + 1)));
    }

    private static JsonElement Parse(string json)
    {
        try
        {
            return JsonElement.Parse(json, JsonRecord.ParseOptions);
        }
        catch (JsonException exception)
        {
            throw new ArticleFaultException(JsonFault.Describe(exception), (int?)exception.LineNumber + 1);
        }
    }
}
