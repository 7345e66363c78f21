using System.Globalization;
using System.Text.Json;

namespace ChatBot.Answers.Writing.Reading;

/// <summary>A sentence from an object of a reply, by the names that the schema gives and by those that models are fond of.</summary>
internal static class WrittenJson
{
    private static readonly string[] Texts = ["text", "sentence", "answer"];
    private static readonly string[] Sources = ["sources", "citations", "passages", "source", "citation", "passage"];
    private static readonly string[] Numbers = ["passage", "number", "id", "source"];

    /// <summary>Null where the object is no sentence.</summary>
    public static WrittenSentence? Sentence(JsonElement element)
    {
        if (Texts.Select(name => Text(element, name)).FirstOrDefault(found => found is not null) is not { } text)
            return null;
        var (plain, marked) = Markers.Take(text);
        var named = Sources.SelectMany(name => element.TryGetProperty(name, out var sources) ? Read(sources) : []).ToList();
        if (named.Count > 0 && named.TrueForAll(source => source.Quote is null) && Text(element, "quote") is { } quote)
            named = [.. named.Select(source => source with { Quote = quote })];
        return new(PlainText.Of(plain),
            [.. named.Concat(marked.Where(number => !named.Exists(source => source.Passage == number))
                .Select(number => new NamedSource(number, null)))]);
    }

    private static IEnumerable<NamedSource> Read(JsonElement sources) => sources.ValueKind switch
    {
        JsonValueKind.Array => sources.EnumerateArray().SelectMany(Read),
        JsonValueKind.Object => Numbers.Select(name => sources.TryGetProperty(name, out var number) ? Number(number) : null)
            .OfType<int>().Take(1).Select(number => new NamedSource(number, Text(sources, "quote") ?? Text(sources, "text"))),
        _ => Number(sources) is { } number ? [new(number, null)] : [],
    };

    private static int? Number(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number when element.TryGetInt32(out var number) => number,
        JsonValueKind.String
            when int.TryParse(element.GetString().AsSpan().Trim("[] "), NumberStyles.None, CultureInfo.InvariantCulture,
                out var number) => number,
        _ => null,
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(text.GetString())
        ? text.GetString() : null;
}
