using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Articles.Reading.Records;
using Tomlyn;
using Tomlyn.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ChatBot.Articles.Reading.Texts;

/// <summary>What a Markdown file may begin with: YAML between two lines of <c>---</c>, TOML between two of <c>+++</c>.</summary>
/// <param name="Fields">What it says; null where there is none.</param>
/// <param name="Body">What follows it.</param>
internal sealed record FrontMatter(RecordFields? Fields, string Body)
{
    private const int MostLines = 500;
    private const int Deepest = 6;
    private const int MostNodes = 2_000;

    public static FrontMatter Of(string text)
    {
        using var reader = new StringReader(text);
        var fence = reader.ReadLine()?.TrimEnd();
        if (fence is not ("---" or "+++"))
            return new(null, text);
        var lines = new List<string>();
        while (lines.Count < MostLines && reader.ReadLine() is { } line)
        {
            if (line.TrimEnd() == fence || (fence == "---" && line.TrimEnd() == "..."))
                return new(Read(lines, fence == "+++"), reader.ReadToEnd());
            lines.Add(line);
        }

        // Not closed: a thematic break, not front matter.
        return new(null, text);
    }

    private static RecordFields Read(List<string> lines, bool isToml)
    {
        var record = (isToml ? Toml(string.Join('\n', lines)) : Yaml(string.Join('\n', lines))) ?? Lines(lines, isToml ? '=' : ':');
        return JsonRecord.Fields(JsonSerializer.SerializeToElement(record));
    }

    private static JsonObject? Yaml(string text)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            var left = MostNodes;
            return yaml.Documents.Count > 0 ? Json(yaml.Documents[0].RootNode, 0, ref left) as JsonObject : null;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    // A node that is named once and used often (an alias) is written out each time, so that what comes out is counted.
    private static JsonNode? Json(YamlNode node, int depth, ref int left)
    {
        if (depth > Deepest || --left < 0)
            return null;
        switch (node)
        {
            case YamlScalarNode scalar:
                return scalar.Value is { } value && !(scalar.Style == ScalarStyle.Plain && value is "null" or "~")
                    ? JsonValue.Create(value) : null;
            case YamlSequenceNode sequence:
                var array = new JsonArray();
                foreach (var child in sequence.Children)
                    array.Add(Json(child, depth + 1, ref left));
                return array;
            case YamlMappingNode mapping:
                var json = new JsonObject();
                foreach (var (key, child) in mapping.Children)
                {
                    if (key is YamlScalarNode { Value: { } name })
                        json[name] = Json(child, depth + 1, ref left);
                }

                return json;
            default:
                return null;
        }
    }

    private static JsonObject? Toml(string text)
    {
        try
        {
            return TomlSerializer.Deserialize<TomlTable>(text) is { } table ? Json(table, 0) as JsonObject : null;
        }
        catch (TomlException)
        {
            return null;
        }
    }

    private static JsonNode? Json(object? value, int depth) => value switch
    {
        null => null,
        _ when depth > Deepest => null,
        TomlTable table => new JsonObject(table.Select(pair => KeyValuePair.Create(pair.Key, Json(pair.Value, depth + 1)))),
        TomlArray array => new JsonArray([.. array.Select(item => Json(item, depth + 1))]),
        TomlTableArray tables => new JsonArray([.. tables.Select(item => Json(item, depth + 1))]),
        bool or double => null,
        IFormattable number => JsonValue.Create(number.ToString(null, System.Globalization.CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(value.ToString()),
    };

    /// <summary>What is not quite YAML is read line by line, "title: Talks: what next" too.</summary>
    private static JsonObject Lines(List<string> lines, char separator)
    {
        var json = new JsonObject();
        foreach (var line in lines)
        {
            var at = line.IndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && !char.IsWhiteSpace(line[0]) && Unquote(line[(at + 1)..].Trim()) is { Length: > 0 } value)
                json.TryAdd(line[..at].Trim(), JsonValue.Create(value));
        }

        return json;
    }

    private static string Unquote(string value) =>
        value is ['"', .., '"'] or ['\'', .., '\''] && value.Length >= 2 ? value[1..^1] : value;
}
