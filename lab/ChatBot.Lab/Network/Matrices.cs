using ChatBot.EncoderFiles.Onnx;

namespace ChatBot.Lab.Network;

internal static class Matrices
{
    /// <summary>Rows and columns exchanged.</summary>
    public static Matrix Transposed(this Matrix matrix)
    {
        var values = new float[matrix.Values.Length];
        for (var row = 0; row < matrix.Rows; row++)
            for (var column = 0; column < matrix.Columns; column++)
                values[column * matrix.Rows + row] = matrix.Values[row * matrix.Columns + column];
        return new Matrix(matrix.Columns, matrix.Rows, values);
    }
}
