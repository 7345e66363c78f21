using ChatBot.EncoderFiles.Onnx;
using ChatBot.EncoderFiles.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Retrieval.Tests.Reading;

public sealed class ReaderFileTests
{
    private static readonly LowRank Difference = new(Table.Of(new Matrix(1, 2, [-200, 200])), Table.Of(new Matrix(1, 3, [1, 0, -1])));

    private static readonly ReaderFile Learnt = new(
        new Dictionary<string, Matrix> { ["norm"] = new(1, 2, [0.5f, -2]) },
        new Dictionary<string, Table> { ["head"] = Table.Of(new Matrix(2, 2, [1, -1, 0, 0])) },
        new Dictionary<string, LowRank> { ["kernel.weight"] = Difference });

    [Fact]
    public void What_was_learnt_is_read_as_it_was_written()
    {
        var read = ReaderFile.Read(Learnt.ToArray());
        read.Numbers["norm"].Values.ShouldBe([0.5f, -2]);
        read.Tables["head"].ToMatrix().Values.ShouldBe([1, -1, 0, 0], 1e-6);
        read.ToArray().ShouldBe(Learnt.ToArray());
    }

    [Fact]
    public void A_kernel_grows_by_the_product_of_both_parts()
    {
        var grown = Difference.AddTo(new Matrix(2, 3, [1, 2, 3, 4, 5, 6]));
        grown.Values.ShouldBe([-199, 2, 203, 204, 5, -194], 1e-3);
    }

    [Fact]
    public void A_kernel_of_another_shape_is_refused() =>
        Should.Throw<InvalidDataException>(() => Difference.AddTo(new Matrix(3, 2, new float[6]))).Message.ShouldContain("3×2");

    [Fact]
    public void A_kernel_is_named_after_its_node() =>
        ReaderWeights.NameOf("/encoder/layer.0/output/dense/MatMul").ShouldBe("encoder.layer.0.output.dense.weight");

    [Fact]
    public void A_damaged_file_is_called_so_or_read() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(NonNegativeInt, byte, NonNegativeInt)>(), damage =>
    {
        var bytes = Learnt.ToArray();
        bytes[damage.Item1.Get % bytes.Length] = damage.Item2;
        try
        {
            ReaderFile.Read(bytes[..(bytes.Length - damage.Item3.Get % bytes.Length)]);
        }
        catch (InvalidDataException)
        {
            // What it is there for; anything else fails the test.
        }
    }).QuickCheckThrowOnFailure();
}
