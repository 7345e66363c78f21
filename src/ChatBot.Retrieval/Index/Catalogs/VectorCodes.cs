using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>
/// Vectors of one article in eight bits a value, a quarter of the memory: each value in steps of 1/127 of the vector's greatest. A dot
/// product by them is near enough to find whom to compare exactly.
/// </summary>
internal sealed class VectorCodes
{
    internal const int Steps = 127;

    private readonly sbyte[] codes;
    private readonly float[] steps;

    private VectorCodes(sbyte[] codes, float[] steps) => (this.codes, this.steps) = (codes, steps);

    /// <summary>How many vectors.</summary>
    public int Count => steps.Length;

    /// <summary>The codes of one vector, -127 to 127.</summary>
    public ReadOnlySpan<sbyte> Row(int row) => codes.AsSpan(row * (codes.Length / Count), codes.Length / Count);

    /// <summary>What one step of the vector's codes is worth.</summary>
    public float StepOf(int row) => steps[row];

    /// <param name="vectors">Vectors back to back.</param>
    /// <param name="dimensions">Values of each.</param>
    public static VectorCodes Of(ReadOnlySpan<float> vectors, int dimensions)
    {
        var codes = new sbyte[vectors.Length];
        var steps = new float[vectors.Length / dimensions];
        for (var row = 0; row < steps.Length; row++)
            steps[row] = Encode(vectors.Slice(row * dimensions, dimensions), codes.AsSpan(row * dimensions, dimensions));
        return new(codes, steps);
    }

    /// <summary>Writes the codes of one vector.</summary>
    /// <returns>What one step is worth; 0 for the zero vector.</returns>
    public static float Encode(ReadOnlySpan<float> vector, Span<sbyte> codes)
    {
        var step = Math.Abs(TensorPrimitives.MaxMagnitude(vector)) / Steps;
        if (step == 0)
            return 0;
        for (var i = 0; i < vector.Length; i++)
            codes[i] = (sbyte)Math.Clamp(MathF.Round(vector[i] / step), -Steps, Steps);
        return step;
    }

    /// <summary>All codes, and then the steps.</summary>
    public byte[] ToBytes() => [.. MemoryMarshal.AsBytes<sbyte>(codes), .. LittleEndian.ToBytes<float>(steps)];

    /// <param name="bytes">What <see cref="ToBytes"/> gave.</param>
    /// <param name="count">How many vectors they are to be.</param>
    /// <param name="dimensions">Values of each.</param>
    /// <returns>Null where the bytes are not as many as that.</returns>
    public static VectorCodes? FromBytes(ReadOnlySpan<byte> bytes, int count, int dimensions)
    {
        if (bytes.Length != count * (dimensions + sizeof(float)))
            return null;
        var codes = MemoryMarshal.Cast<byte, sbyte>(bytes[..(count * dimensions)]);
        return new([.. codes], LittleEndian.ToNumbers<float>(bytes[(count * dimensions)..]));
    }
}
