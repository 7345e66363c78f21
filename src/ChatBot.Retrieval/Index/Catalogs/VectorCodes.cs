using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>
/// Vectors in eight bits a value, a quarter of the memory: each value in steps of 1/127 of the vector's greatest. A dot product by them is
/// near enough to find whom to compare exactly.
/// </summary>
internal static class VectorCodes
{
    internal const int Steps = 127;

    /// <summary>The bytes that each vector takes.</summary>
    public static int BytesOf(int dimensions) => dimensions + sizeof(float);

    /// <summary>The codes of all vectors, -127 to 127 each, and then what one step of each vector is worth.</summary>
    /// <param name="vectors">Vectors back to back.</param>
    /// <param name="dimensions">Values of each.</param>
    public static byte[] Of(ReadOnlySpan<float> vectors, int dimensions)
    {
        var codes = new sbyte[vectors.Length];
        var steps = new float[vectors.Length / dimensions];
        for (var row = 0; row < steps.Length; row++)
            steps[row] = Encode(vectors.Slice(row * dimensions, dimensions), codes.AsSpan(row * dimensions, dimensions));
        return [.. MemoryMarshal.AsBytes<sbyte>(codes), .. LittleEndian.ToBytes<float>(steps)];
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
}
