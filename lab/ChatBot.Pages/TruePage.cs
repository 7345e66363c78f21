using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Pages;

/// <summary>A page as people marked it. What is null they did not say.</summary>
/// <param name="From">The benchmark that it is from.</param>
/// <param name="Text">The text of the article.</param>
public sealed record TruePage(
    string Id, string From, string Text, string? Title = null, string? Byline = null, string? Published = null, string? SiteName = null,
    string? Language = null, string? Url = null)
{
    internal const string FileName = "truth.jsonl";

    private static readonly JsonSerializerOptions Members = new(JsonSerializerDefaults.Web);

    /// <summary>The name of the set that the page belongs to: what stands before the first hyphen of its id.</summary>
    [JsonIgnore]
    public string Set => Id.Split('-', 2)[0];

    internal static IEnumerable<TruePage> Load(string folder) => File.ReadLines(Path.Combine(folder, FileName))
        .Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<TruePage>(line, Members)!);
}
