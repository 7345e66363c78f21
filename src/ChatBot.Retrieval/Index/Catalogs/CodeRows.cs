using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>Vectors of passages that follow each other, in small (<see cref="VectorCodes"/>).</summary>
/// <param name="codes">Their codes back to back.</param>
/// <param name="steps">What a step of each is worth, four bytes each.</param>
/// <param name="dimensions">Values of each.</param>
internal readonly ref struct CodeRows(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> steps, int dimensions)
{
    private readonly ReadOnlySpan<byte> codes = codes;
    private readonly ReadOnlySpan<byte> steps = steps;
    private readonly int dimensions = dimensions;

    /// <summary>How many, 1 or more.</summary>
    public int Count => steps.Length / sizeof(float);

    /// <summary>The codes of one vector.</summary>
    public ReadOnlySpan<sbyte> Row(int row) => MemoryMarshal.Cast<byte, sbyte>(codes.Slice(row * dimensions, dimensions));

    /// <summary>What one step of the vector's codes is worth.</summary>
    public float StepOf(int row) => BinaryPrimitives.ReadSingleLittleEndian(steps[(row * sizeof(float))..]);
}
