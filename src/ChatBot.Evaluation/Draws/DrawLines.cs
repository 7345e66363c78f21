using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Evaluation.QuestionSets;

namespace ChatBot.Evaluation.Draws;

/// <summary>What was drawn as lines of JSON that a person fills in, and such lines read again.</summary>
public static class DrawLines
{
    public static IEnumerable<string> Of(DrawReport report) =>
        report.Items.Select(item => JsonSerializer.Serialize(item, DrawnContext.Readable.Drawn));

    /// <summary>How many of each set were judged, and the share of these that are right.</summary>
    /// <param name="path">Lines as <see cref="Of"/> writes them, with "right" filled in as true or false.</param>
    /// <exception cref="QuestionSetException">A line cannot be read.</exception>
    public static async Task<IReadOnlyList<JudgedDraw>> SumAsync(string path, CancellationToken cancellationToken)
    {
        var judged = new List<(string Set, bool? Right)>();
        await foreach (var line in JsonLines.ReadAsync(path, new QuestionSetLimits().LineBytes, cancellationToken))
            judged.Add((line.RequiredText("set"), line.Find("right") is null ? null : line.Flag("right", false)));
        var sets = judged.GroupBy(item => item.Set, StringComparer.Ordinal)
            .Select(set => Sum(set.Key, [.. set.Select(item => item.Right)]));
        return [.. sets, Sum("all", [.. judged.Select(item => item.Right)])];
    }

    private static JudgedDraw Sum(string set, List<bool?> items)
    {
        var judged = items.OfType<bool>().ToList();
        return new(set, items.Count, judged.Count, judged.Count == 0 ? null : (double)judged.Count(right => right) / judged.Count);
    }
}

/// <summary>What a person found of what was drawn.</summary>
/// <param name="Set">The set, or "all".</param>
/// <param name="Drawn">How many lines there are.</param>
/// <param name="Judged">How many of them say "right".</param>
/// <param name="Right">Share of the judged ones that are right; null where none is judged.</param>
public sealed record JudgedDraw(string Set, int Drawn, int Judged, double? Right);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Drawn))]
internal sealed partial class DrawnContext : JsonSerializerContext
{
    /// <summary>With letters and quotation marks as they are: a person reads it.</summary>
    public static DrawnContext Readable { get; } = new(new JsonSerializerOptions
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });
}
