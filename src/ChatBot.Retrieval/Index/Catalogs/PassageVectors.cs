using System.Numerics.Tensors;

namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>The vectors of passages before they are kept.</summary>
internal static class PassageVectors
{
    /// <summary>Vectors back to back.</summary>
    public static float[] Join(IReadOnlyList<ReadOnlyMemory<float>> vectors)
    {
        var joined = new float[vectors.Sum(vector => vector.Length)];
        var at = 0;
        foreach (var vector in vectors)
        {
            vector.Span.CopyTo(joined.AsSpan(at));
            at += vector.Length;
        }

        return joined;
    }

    /// <exception cref="ArgumentException">It has not the encoder's dimensions, or a value that is not finite.</exception>
    public static void Check(ReadOnlyMemory<float> vector, IndexMaker maker, string parameter)
    {
        if (vector.Length != maker.Dimensions || !TensorPrimitives.IsFiniteAll(vector.Span))
            throw new ArgumentException($"A vector has {vector.Length} values; {maker.Dimensions} finite ones are wanted.", parameter);
    }
}
