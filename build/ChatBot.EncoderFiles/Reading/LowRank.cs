using System.Numerics.Tensors;
using ChatBot.EncoderFiles.Onnx;

namespace ChatBot.EncoderFiles.Reading;

/// <summary>What a kernel [inputs, outputs] has learnt, as the product of two small matrices: the transposed first one times the
/// second.</summary>
/// <param name="Inputs">[rank, inputs]</param>
/// <param name="Outputs">[rank, outputs]</param>
internal sealed record LowRank(Table Inputs, Table Outputs)
{
    /// <summary>The kernel as it is after learning.</summary>
    /// <exception cref="InvalidDataException">It has another shape.</exception>
    public Matrix AddTo(Matrix kernel)
    {
        if ((kernel.Rows, kernel.Columns, Inputs.Rows) != (Inputs.Columns, Outputs.Columns, Outputs.Rows))
            throw new InvalidDataException(
                $"What was learnt by a kernel of {Inputs.Columns}×{Outputs.Columns} does not fit one of {kernel.Rows}×{kernel.Columns}.");
        var (left, right) = (Inputs.ToMatrix(), Outputs.ToMatrix());
        var product = new float[kernel.Columns];
        var values = (float[])kernel.Values.Clone();
        for (var row = 0; row < kernel.Rows; row++)
        {
            var target = values.AsSpan(row * kernel.Columns, kernel.Columns);
            for (var n = 0; n < left.Rows; n++)
            {
                // Rounded after each step, so that every machine makes the same file.
                TensorPrimitives.Multiply(right.Row(n), left.Row(n)[row], product);
                TensorPrimitives.Add(target, product, target);
            }
        }
        return kernel with { Values = values };
    }
}
