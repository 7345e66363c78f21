using System.Text.Json.Serialization;

namespace ChatBot.Evaluation.Reports;

/// <summary>Share of questions of whose evidence the first passages hold one string or more.</summary>
public sealed record EvidenceFigures(
    [property: JsonPropertyName("recall@5")] double RecallAt5,
    [property: JsonPropertyName("recall@10")] double RecallAt10);
