using ChatBot.EncoderFiles.Onnx;

namespace ChatBot.EncoderFiles.Reading;

/// <summary>A matrix in bytes, with a scale for each row.</summary>
internal sealed record Table(int Rows, int Columns, float[] Scales, sbyte[] Values)
{
    private const float Largest = 127;

    public static Table Of(Matrix matrix)
    {
        var (scales, values) = (new float[matrix.Rows], new sbyte[matrix.Values.Length]);
        for (var row = 0; row < matrix.Rows; row++)
        {
            var largest = 0f;
            foreach (var value in matrix.Row(row)) largest = MathF.Max(largest, MathF.Abs(value));
            scales[row] = largest == 0 ? 1 : largest / Largest;
            for (var column = 0; column < matrix.Columns; column++)
                values[row * matrix.Columns + column] = (sbyte)MathF.Round(matrix.Row(row)[column] / scales[row]);
        }
        return new Table(matrix.Rows, matrix.Columns, scales, values);
    }

    public Matrix ToMatrix() => new(Rows, Columns, [.. Values.Select((value, n) => value * Scales[n / Columns])]);
}
