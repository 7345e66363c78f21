using System.Text.Json;

namespace ChatBot.Retrieval.Tests.Encoding;

/// <summary>A text with its token ids (by FastBertTokenizer) and its vector (by ONNX Runtime from the published model, single
/// precision).</summary>
public sealed record Golden(string Text, int[] TokenIds, float[] FirstValues, float Sum)
{
    public static IReadOnlyList<Golden> All { get; } = JsonSerializer.Deserialize<Golden[]>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "golden", "snowflake-arctic-embed-xs.json")), JsonSerializerOptions.Web)!;

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, All.Count)];
}
