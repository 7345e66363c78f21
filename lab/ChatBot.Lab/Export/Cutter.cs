using ChatBot.EncoderFiles.Onnx;
using ChatBot.EncoderFiles.Reading;
using ChatBot.Lab.Network;
using static TorchSharp.torch;

namespace ChatBot.Lab.Export;

/// <summary>Cuts what was learnt to its largest singular values.</summary>
internal static class Cutter
{
    /// <param name="encoder">The encoder's weights, kernels as [inputs, outputs].</param>
    /// <param name="taught">A checkpoint, kernels as [outputs, inputs].</param>
    /// <param name="rank">How many singular values are kept of each kernel's difference.</param>
    public static ReaderFile Cut(IReadOnlyDictionary<string, Matrix> encoder, IReadOnlyDictionary<string, Matrix> taught, int rank)
    {
        var (numbers, tables, differences) =
            (new Dictionary<string, Matrix>(), new Dictionary<string, Table>(), new Dictionary<string, LowRank>());
        foreach (var (name, weight) in taught)
        {
            var kernel = ReaderNetwork.IsKernel(name) ? weight.Transposed() : weight;
            if (!ReaderNetwork.IsKernel(name) || kernel.Columns < rank) numbers.Add(name, kernel);
            else if (!encoder.TryGetValue(name, out var before)) tables.Add(name, Table.Of(kernel));
            else differences.Add(name, Difference(name, before, kernel, rank));
        }
        return new ReaderFile(numbers, tables, differences);
    }

    /// <summary>Makes a checkpoint of a file: kernels as [outputs, inputs] again.</summary>
    public static Dictionary<string, Matrix> Restore(IReadOnlyDictionary<string, Matrix> encoder, ReaderFile file)
    {
        var tables = file.Tables.Select(table => KeyValuePair.Create(table.Key, table.Value.ToMatrix()));
        var kernels = file.Differences.Select(kernel => KeyValuePair.Create(kernel.Key, kernel.Value.AddTo(encoder[kernel.Key])));
        return file.Numbers.Concat(tables).Concat(kernels)
            .ToDictionary(weight => weight.Key, weight => ReaderNetwork.IsKernel(weight.Key) ? weight.Value.Transposed() : weight.Value);
    }

    private static LowRank Difference(string name, Matrix before, Matrix after, int rank)
    {
        using var scope = NewDisposeScope();
        var difference = tensor(after.Values, [after.Rows, after.Columns]) - tensor(before.Values, [before.Rows, before.Columns]);
        var (u, s, v) = linalg.svd(difference, fullMatrices: false);
        var root = s.narrow(0, 0, rank).sqrt().unsqueeze(1);
        Matrix Factor(Tensor rows) => new(rank, (int)rows.shape[1], (rows * root).contiguous().data<float>().ToArray());
        var cut = new LowRank(Table.Of(Factor(u.narrow(1, 0, rank).t())), Table.Of(Factor(v.narrow(0, 0, rank))));
        var kept = cut.AddTo(new Matrix(before.Rows, before.Columns, new float[before.Values.Length]));
        var lost = (difference - tensor(kept.Values, [kept.Rows, kept.Columns])).pow(2).sum().item<float>();
        Console.WriteLine($"{name}: {1 - lost / difference.pow(2).sum().item<float>():P1} of the squared difference kept");
        return cut;
    }
}
