using System.Text.Json;

namespace ChatBot.Retrieval.Tests.Encoding;

/// <summary>A text with the token ids and the vector that TensorFlow.js computes for it.</summary>
public sealed record UseGolden(string Text, int[] TokenIds, float[] Embedding)
{
    private static readonly JsonSerializerOptions Naming = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static IReadOnlyList<UseGolden> All { get; } = JsonSerializer.Deserialize<UseGolden[]>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "use-lite-golden.json")), Naming)!;

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, All.Count)];
}
