using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Security.Cryptography;
using Microsoft.Extensions.AI;

namespace ChatBot.Retrieval.Tests.Support;

/// <summary>Encodes a text as a unit vector drawn from its hash: the same text has the same vector, others are unrelated.</summary>
internal sealed class HashingEncoder(int dimensions = HashingEncoder.DefaultDimensions) : IEmbeddingGenerator<string, Embedding<float>>
{
    public const int DefaultDimensions = 16;

    public const string Identity = "hashing-16-00000000";

    private int encoded;

    /// <summary>How many texts have been encoded.</summary>
    public int Encoded => encoded;

    public static float[] VectorOf(string text, int dimensions = DefaultDimensions)
    {
        var seed = BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
        var random = new Random(seed);
        var vector = new float[dimensions];
        foreach (ref var value in vector.AsSpan())
            value = (random.NextSingle() * 2) - 1;
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm(vector), vector);
        return vector;
    }

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var vectors = new GeneratedEmbeddings<Embedding<float>>(
            values.Select(text => new Embedding<float>(VectorOf(text, dimensions))));
        Interlocked.Add(ref encoded, vectors.Count);
        return Task.FromResult(vectors);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
