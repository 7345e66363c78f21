using Microsoft.Extensions.AI;

namespace ChatBot.Retrieval.Encoding;

/// <summary>
/// Tells an encoder what a text is for: many read a question otherwise than the passages that are searched for it. What is not said to be a
/// question is a passage; encoders that make no difference pay no heed.
/// </summary>
public static class EncodingPurpose
{
    private const string Name = "purpose", Question = "question";

    /// <summary>Options for <see cref="IEmbeddingGenerator{TInput,TEmbedding}.GenerateAsync"/> with which the texts are
    /// questions.</summary>
    public static EmbeddingGenerationOptions ForQuestions() => new() { AdditionalProperties = new() { [Name] = Question } };

    internal static bool IsForQuestions(EmbeddingGenerationOptions? options) =>
        options?.AdditionalProperties is { } properties && properties.TryGetValue(Name, out var purpose) && purpose is Question;
}
