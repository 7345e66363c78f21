using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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

    private int Dot(ReadOnlySpan<sbyte> row)
    {
        var at = 0;
        var sum = Avx512BW.IsSupported ? DotWide(row, ref at) : DotAnywhere(row, ref at);
        for (; at < row.Length; at++)
            sum += row[at] * codes[at];
        return sum;
    }

    // The same sum with a third of the instructions.
    private int DotWide(ReadOnlySpan<sbyte> row, ref int at)
    {
        ref var left = ref MemoryMarshal.GetReference(row);
        ref var right = ref MemoryMarshal.GetArrayDataReference(codes);
        var sums = Vector512<int>.Zero;
        for (; at <= row.Length - Vector256<sbyte>.Count; at += Vector256<sbyte>.Count)
            sums += Avx512BW.MultiplyAddAdjacent(
                Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref left, (nuint)at)), Vector512.LoadUnsafe(ref right, (nuint)at));
        return Vector512.Sum(sums);
    }

    // Two products of codes fit into sixteen bits: 2 × 127² = 32,258.
    private int DotAnywhere(ReadOnlySpan<sbyte> row, ref int at)
    {
        ref var left = ref MemoryMarshal.GetReference(row);
        ref var right = ref MemoryMarshal.GetArrayDataReference(codes);
        var sums = Vector256<int>.Zero;
        for (; at <= row.Length - Vector256<sbyte>.Count; at += Vector256<sbyte>.Count)
        {
            var (lower, upper) = Vector256.Widen(Vector256.LoadUnsafe(ref left, (nuint)at));
            var products = (lower * Vector256.LoadUnsafe(ref right, (nuint)at))
                + (upper * Vector256.LoadUnsafe(ref right, (nuint)(at + Vector256<short>.Count)));
            var (first, second) = Vector256.Widen(products);
            sums += first + second;
        }

        return Vector256.Sum(sums);
    }
}
