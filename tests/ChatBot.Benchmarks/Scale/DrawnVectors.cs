using System.Numerics.Tensors;
using Microsoft.Extensions.AI;

namespace ChatBot.Benchmarks.Scale;

/// <summary>
/// Stands in for the encoder where a million passages are brought in: a text's vector is the sum of vectors drawn for its words. What a
/// vector means matters to no figure measured on it: searching takes as long whatever they hold.
/// </summary>
internal sealed class DrawnVectors(int dimensions) : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly Dictionary<int, float[]> byWord = [];

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(text => new Embedding<float>(Draw(text)))));

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private float[] Draw(string text)
    {
        var sum = new float[dimensions];
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            TensorPrimitives.Add(sum, OfWord(word), sum);
        TensorPrimitives.Divide(sum, Math.Max(TensorPrimitives.Norm(sum), 1e-6f), sum);
        return sum;
    }

    // Some 4,000 kinds of words are enough to tell texts apart, and fit the cache of a core.
    private float[] OfWord(string word)
    {
        var kind = word.Aggregate(17, (hash, c) => unchecked((hash * 31) + c)) & 0xFFF;
        lock (byWord)
        {
            if (!byWord.TryGetValue(kind, out var vector))
                byWord.Add(kind, vector = [.. Enumerable.Range(0, dimensions).Select(_ => 0f)]);
            if (vector[0] == 0)
                Fill(vector, new Random(kind));
            return vector;
        }
    }

    private static void Fill(float[] vector, Random random)
    {
        for (var i = 0; i < vector.Length; i++)
            vector[i] = (float)(random.NextDouble() - 0.5);
    }
}
