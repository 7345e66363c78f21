using System.Globalization;
using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ChatBot.BotFramework.Conversations;

/// <summary>
/// An item of a bot's storage as it lies in the file: plain JSON and, apart from it, the .NET types that the bot itself wrote there. The
/// SDK's own storages write the types into the JSON and follow what they find in it; what a person sent may be among the values, and
/// could choose a type to be made.
/// </summary>
/// <param name="Json">The item.</param>
/// <param name="Types">The item's own type under "", or those of its members where it is a dictionary, as state of the SDK is.</param>
internal sealed record StoredItem(JObject Json, IReadOnlyDictionary<string, string> Types)
{
    private const string Whole = "";
    private const string Etag = "eTag";

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new()
    {
        TypeNameHandling = TypeNameHandling.None,
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
    });

    /// <summary>The version that the item says it was made from; null where it says none.</summary>
    public string? Version => (string?)Json[Etag] is { } version && version != "*" ? version : null;

    /// <exception cref="JsonException">It cannot be written as a JSON object.</exception>
    /// <exception cref="ArgumentException">It is no object.</exception>
    public static StoredItem Of(object item)
    {
        var json = JObject.FromObject(item, Serializer);
        if (item is IStoreItem versioned)
        {
            json.Property(nameof(IStoreItem.ETag), StringComparison.OrdinalIgnoreCase)?.Remove();
            json[Etag] = versioned.ETag;
        }
        IEnumerable<KeyValuePair<string, object?>> parts = item is IDictionary<string, object?> members ? members : [new(Whole, item)];
        return new(json, parts
            .Where(part => part.Value is not (null or JToken))
            .ToDictionary(part => part.Key, part => part.Value!.GetType().AssemblyQualifiedName!));
    }

    /// <summary>The item as the bot wrote it; where a type is not there any more, as JSON.</summary>
    /// <param name="version">The one that lies in the file.</param>
    public object ToItem(long version)
    {
        if (Json.ContainsKey(Etag))
            Json[Etag] = version.ToString(CultureInfo.InvariantCulture);
        if (Types.TryGetValue(Whole, out var whole))
        {
            var item = Typed(Json, whole);
            if (item is IStoreItem versioned)
                versioned.ETag = version.ToString(CultureInfo.InvariantCulture);
            return item;
        }
        return Types.Count == 0 ? Json : Json.Properties().ToDictionary(member => member.Name, object? (member) =>
            Types.TryGetValue(member.Name, out var type) ? Typed(member.Value, type)
            : member.Value.Type == JTokenType.Null ? null
            : member.Value);
    }

    private static object Typed(JToken json, string name)
    {
        try
        {
            return Type.GetType(name, throwOnError: false) is { } type && json.ToObject(type, Serializer) is { } value ? value : json;
        }
        catch (JsonException)
        {
            // The type has another shape now.
            return json;
        }
    }
}
