using System.Text.Json.Serialization;

namespace ChatBot.Evaluation.Reports;

/// <summary>How well the relevant articles are ranked.</summary>
public sealed record RetrievalFigures(
    [property: JsonPropertyName("recall@1")] double RecallAt1,
    [property: JsonPropertyName("recall@5")] double RecallAt5,
    [property: JsonPropertyName("recall@10")] double RecallAt10,
    [property: JsonPropertyName("mrr@10")] double MrrAt10,
    [property: JsonPropertyName("ndcg@10")] double NdcgAt10);
