using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatBot.Articles.Reading.Records;

/// <summary>Reads a table that is put column by column, each a map from the number of a row to its cell, as pandas writes tables.</summary>
internal static class JsonColumns
{
    private const int MostColumns = 1_000;

    /// <summary>The rows as records, in the order of the column of texts; null where the value is no such table.</summary>
    public static List<JsonElement>? Rows(JsonElement root)
    {
        var columns = root.EnumerateObject().Take(MostColumns).ToList();
        if (columns.Count < 2 || !columns.TrueForAll(column => column.Value.ValueKind == JsonValueKind.Object))
            return null;
        var texts = columns.Find(column => FieldKeys.Of(column.Name) is { Field: "text" });
        if (texts.Value.ValueKind != JsonValueKind.Object || !texts.Value.EnumerateObject().All(IsCell))
            return null;
        var rows = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var cell in texts.Value.EnumerateObject())
            rows.TryAdd(cell.Name, []);
        foreach (var column in columns)
        {
            foreach (var cell in column.Value.EnumerateObject())
            {
                if (rows.TryGetValue(cell.Name, out var row) && cell.Value.ValueKind != JsonValueKind.Null)
                    row.TryAdd(column.Name, JsonSerializer.SerializeToNode(cell.Value));
            }
        }

        return [.. rows.Values.Select(row => JsonSerializer.SerializeToElement(row))];
    }

    private static bool IsCell(JsonProperty cell) =>
        cell.Name.All(char.IsAsciiDigit) && cell.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null;
}
