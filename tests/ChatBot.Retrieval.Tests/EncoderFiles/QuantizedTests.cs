using ChatBot.EncoderFiles.Networks;
using ChatBot.EncoderFiles.Onnx;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Retrieval.Tests.EncoderFiles;

public sealed class QuantizedTests
{
    [Fact]
    public void Each_column_of_a_kernel_has_a_scale_of_its_own_and_seven_bits()
    {
        var quantized = Quantized.Columns(new Matrix(2, 3, [1, -0.5f, 0, -0.75f, 0.02f, 0]));
        quantized.Values.ShouldBe([63, -63, 0, -47, 3, 0]);
        quantized.Scales.ShouldBe([1 / 63f, 0.5f / 63f, 1]);
    }

    [Fact]
    public void Each_row_that_is_looked_up_has_a_scale_of_its_own_and_eight_bits()
    {
        var quantized = Quantized.Rows(new Matrix(2, 2, [2, -1.2f, 0.5f, 0.2f]));
        quantized.Values.ShouldBe([127, -76, 127, 51]);
        quantized.Scales.ShouldBe([2 / 127f, 0.5f / 127f]);
    }

    [Fact]
    public void No_number_is_off_by_more_than_half_a_step_and_no_two_products_of_bytes_overflow() =>
        Prop.ForAll(Kernels(), kernel =>
        {
            var quantized = Quantized.Columns(kernel);
            for (var i = 0; i < kernel.Values.Length; i++)
            {
                var scale = quantized.Scales[i % kernel.Columns];
                Math.Abs(quantized.Values[i] * scale - kernel.Values[i]).ShouldBeLessThanOrEqualTo(scale * 0.5001f);
                (byte.MaxValue * Math.Abs((int)quantized.Values[i]) * 2).ShouldBeLessThanOrEqualTo(short.MaxValue);
            }
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<Matrix> Kernels() => (
        from rows in Gen.Choose(1, 5)
        from columns in Gen.Choose(1, 5)
        from values in Gen.Choose(-1000, 1000).Select(value => value / 100f).ArrayOf(rows * columns)
        select new Matrix(rows, columns, values)).ToArbitrary();
}
