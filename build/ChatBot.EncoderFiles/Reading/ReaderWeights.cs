using ChatBot.EncoderFiles.Networks;
using ChatBot.EncoderFiles.Onnx;

namespace ChatBot.EncoderFiles.Reading;

/// <summary>The weights of a reader: those of the published encoder where it has learnt nothing, else what it has made of them.</summary>
internal sealed class ReaderWeights(INetworkWeights published, ReaderFile learnt) : INetworkWeights
{
    private const string Node = "MatMul";

    public Matrix Constant(string name) => learnt.Numbers.GetValueOrDefault(name)
        ?? learnt.Tables.GetValueOrDefault(name)?.ToMatrix()
        ?? published.Constant(name);

    public Matrix Kernel(string node) => learnt.Differences.GetValueOrDefault(NameOf(node)) is { } difference
        ? difference.AddTo(published.Kernel(node))
        : published.Kernel(node);

    /// <summary>What a kernel is called where such models are taught: encoder.layer.0.output.dense.weight for
    /// /encoder/layer.0/output/dense/MatMul.</summary>
    public static string NameOf(string node) => node[1..].Replace('/', '.')[..^Node.Length] + "weight";
}
