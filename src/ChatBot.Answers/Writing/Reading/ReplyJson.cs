using System.Text.Json;
using ChatBot.Answers.Writing.Passages;

namespace ChatBot.Answers.Writing.Reading;

/// <summary>One member out of the JSON object of a short reply, whatever talk stands around it.</summary>
internal static class ReplyJson
{
    /// <summary>A text, on one line; null where the reply holds no such object or member, or an empty one.</summary>
    public static string? Text(string reply, string member) =>
        Read(reply, member, found => found.ValueKind == JsonValueKind.String ? [found] : []) is [var text] ? text : null;

    /// <summary>The texts of a list, each on one line; what is empty or no text is left out.</summary>
    public static IReadOnlyList<string> Texts(string reply, string member) =>
        Read(reply, member, found => found.ValueKind == JsonValueKind.Array
            ? found.EnumerateArray().Where(element => element.ValueKind == JsonValueKind.String) : []);

    private static IReadOnlyList<string> Read(string reply, string member, Func<JsonElement, IEnumerable<JsonElement>> texts)
    {
        var (start, end) = (reply.IndexOf('{', StringComparison.Ordinal), reply.LastIndexOf('}'));
        if (start < 0 || end <= start)
            return [];
        try
        {
            using var json = JsonDocument.Parse(reply[start..(end + 1)]);
            return json.RootElement.TryGetProperty(member, out var found)
                ? [.. texts(found).Select(text => PassageText.Line(text.GetString()!)).Where(text => text.Length > 0)]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
