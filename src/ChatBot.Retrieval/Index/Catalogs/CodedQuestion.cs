using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>The vector of a question as it is held against <see cref="VectorCodes"/>.</summary>
internal sealed class CodedQuestion
{
    private readonly short[] codes;
    private readonly float step;

    public CodedQuestion(ReadOnlySpan<float> vector)
    {
        var small = new sbyte[vector.Length];
        step = VectorCodes.Encode(vector, small);
        codes = Array.ConvertAll(small, code => (short)code);
    }

    /// <summary>About the cosine of a vector with the question: within some thousandths of it.</summary>
    public double Near(CodeRows vectors, int row) => (double)Dot(vectors.Row(row)) * vectors.StepOf(row) * step;

    // Two products of codes fit into sixteen bits: 2 × 127² = 32,258.
    private int Dot(ReadOnlySpan<sbyte> row)
    {
        ref var left = ref MemoryMarshal.GetReference(row);
        ref var right = ref MemoryMarshal.GetArrayDataReference(codes);
        var sums = Vector256<int>.Zero;
        var at = 0;
        for (; at <= row.Length - Vector256<sbyte>.Count; at += Vector256<sbyte>.Count)
        {
            var (lower, upper) = Vector256.Widen(Vector256.LoadUnsafe(ref left, (nuint)at));
            var products = (lower * Vector256.LoadUnsafe(ref right, (nuint)at))
                + (upper * Vector256.LoadUnsafe(ref right, (nuint)(at + Vector256<short>.Count)));
            var (first, second) = Vector256.Widen(products);
            sums += first + second;
        }

        var sum = Vector256.Sum(sums);
        for (; at < row.Length; at++)
            sum += row[at] * codes[at];
        return sum;
    }
}
