using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.BotFramework.Tests.Wire;

/// <summary>JSON of all shapes, for where an activity may hold any.</summary>
internal static class AnyJson
{
    public static Gen<string> Names =>
        from letters in Gen.Elements("x", "@id", "é", "a b", "$ref", "\"", "\\", "Ж", "😀").NonEmptyListOf()
        select "x-" + string.Concat(letters);

    public static Gen<JsonNode?> Values(int depth)
    {
        var plain = Gen.OneOf<JsonNode?>(
            Gen.Constant<JsonNode?>(null),
            Gen.Elements(true, false).Select(value => (JsonNode?)JsonValue.Create(value)),
            Gen.Choose(int.MinValue, int.MaxValue).Select(value => (JsonNode?)JsonValue.Create(value / 1000m)),
            Names.Select(value => (JsonNode?)JsonValue.Create(value)));
        if (depth == 0)
            return plain;
        var inner = Values(depth - 1);
        return Gen.OneOf(
            plain,
            inner.ListOf().Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())])),
            from names in Names.ListOf()
            from value in inner
            select (JsonNode?)new JsonObject(names.Distinct().Select(name => KeyValuePair.Create(name, value?.DeepClone()))));
    }

    public static JsonNode Part(JsonNode whole, string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(whole, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
}
