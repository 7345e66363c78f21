namespace ChatBot.EncoderFiles.Onnx;

/// <summary>Numbers row by row; a vector has one row.</summary>
internal sealed record Matrix(int Rows, int Columns, float[] Values)
{
    public ReadOnlySpan<float> Row(int row) => Values.AsSpan(row * Columns, Columns);
}
