namespace ChatBot.Articles.Reading;

/// <summary>The block of <c>key: value</c> lines between two <c>---</c> lines that a Markdown file may begin with.</summary>
/// <param name="Values">By key, upper and lower case alike; lists and nested values are left out.</param>
/// <param name="Body">What follows the block.</param>
internal sealed record FrontMatter(IReadOnlyDictionary<string, string> Values, string Body)
{
    private const int MostLines = 200;

    public static FrontMatter Of(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        using var reader = new StringReader(text);
        if (reader.ReadLine()?.TrimEnd() != "---")
            return new(values, text);
        for (var count = 0; count < MostLines && reader.ReadLine() is { } line; count++)
        {
            if (line.TrimEnd() is "---" or "...")
                return new(values, reader.ReadToEnd());
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !char.IsWhiteSpace(line[0]) && Unquote(line[(colon + 1)..].Trim()) is { Length: > 0 } value)
                values.TryAdd(line[..colon].Trim(), value);
        }
        // Not closed: a thematic break, not front matter.
        return new(new Dictionary<string, string>(), text);
    }

    public string? Find(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Values.TryGetValue(key, out var value))
                return value;
        }
        return null;
    }

    private static string Unquote(string value) =>
        value is ['"', .., '"'] or ['\'', .., '\''] && value.Length >= 2 ? value[1..^1] : value;
}
