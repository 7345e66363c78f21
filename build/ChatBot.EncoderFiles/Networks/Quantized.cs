using System.Numerics.Tensors;
using ChatBot.EncoderFiles.Onnx;

namespace ChatBot.EncoderFiles.Networks;

/// <summary>Numbers as small integers and the scales that they are multiplied with, the largest magnitude of each scale being the largest
/// integer.</summary>
/// <param name="Values">Row by row.</param>
/// <param name="Scales">One for each row or each column.</param>
internal sealed record Quantized(sbyte[] Values, float[] Scales)
{
    /// <summary>
    /// Of a kernel. Seven bits: processors without instructions for it add two products of an unsigned and a signed byte in 16 bits, which
    /// would overflow with eight (255·127·2).
    /// </summary>
    private const float LargestOfKernel = 63;

    /// <summary>Of rows that are only looked up.</summary>
    private const float LargestOfRows = 127;

    /// <summary>One scale for each row.</summary>
    public static Quantized Rows(Matrix matrix)
    {
        var (values, scales) = (new sbyte[matrix.Values.Length], new float[matrix.Rows]);
        for (var row = 0; row < matrix.Rows; row++)
        {
            scales[row] = Scale(TensorPrimitives.MaxMagnitude(matrix.Row(row)), LargestOfRows);
            for (var column = 0; column < matrix.Columns; column++)
                values[row * matrix.Columns + column] = Round(matrix.Row(row)[column], scales[row]);
        }
        return new Quantized(values, scales);
    }

    /// <summary>One scale for each column, of a kernel that rows are multiplied with.</summary>
    public static Quantized Columns(Matrix kernel)
    {
        var (values, scales) = (new sbyte[kernel.Values.Length], new float[kernel.Columns]);
        for (var row = 0; row < kernel.Rows; row++) TensorPrimitives.MaxMagnitude(scales, kernel.Row(row), scales);
        for (var column = 0; column < scales.Length; column++) scales[column] = Scale(scales[column], LargestOfKernel);
        for (var i = 0; i < values.Length; i++) values[i] = Round(kernel.Values[i], scales[i % kernel.Columns]);
        return new Quantized(values, scales);
    }

    // MaxMagnitude keeps the sign.
    private static float Scale(float largest, float integer) => largest == 0 ? 1 : MathF.Abs(largest) / integer;

    private static sbyte Round(float value, float scale) => (sbyte)MathF.Round(value / scale);
}
