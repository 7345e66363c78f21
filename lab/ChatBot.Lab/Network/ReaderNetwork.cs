using System.Runtime.Intrinsics.X86;
using ChatBot.EncoderFiles.Onnx;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace ChatBot.Lab.Network;

/// <summary>
/// A BERT of six layers with two heads: where the answer begins and ends, and whether it is there at all. Weights are kept in single
/// precision; everything between embeddings and heads is computed in bfloat16 while it learns, several times as fast on processors that
/// know it.
/// </summary>
internal sealed class ReaderNetwork
{
    public const string Span = "head.span", Dense = "head.answerable.dense", Out = "head.answerable.out";
    private const int Width = 384, Heads = 12, Layers = 6;
    private const double Epsilon = 1e-12;
    private readonly Dictionary<string, Tensor> weights = new(StringComparer.Ordinal);
    private readonly bool isSingle;

    /// <param name="encoder">The encoder's weights, kernels as [inputs, outputs].</param>
    /// <param name="isSingle">Whether to compute in single precision all through.</param>
    public ReaderNetwork(IReadOnlyDictionary<string, Matrix> encoder, bool isSingle = false)
    {
        this.isSingle = isSingle;
        foreach (var (name, weight) in encoder) Put(name, IsKernel(name) ? weight.Transposed() : weight);
        Put(Span + ".weight", (randn(2, Width) * 0.02).alias());
        Put(Span + ".bias", zeros(2));
        Put(Dense + ".weight", (randn(Width, Width) * 0.02).alias());
        Put(Dense + ".bias", zeros(Width));
        Put(Out + ".weight", (randn(1, Width) * 0.02).alias());
        Put(Out + ".bias", zeros(1));
    }

    /// <summary>One that computes as this processor does it fastest: in bfloat16 only where there are vectors of 512 bits.</summary>
    public static ReaderNetwork Create(IReadOnlyDictionary<string, Matrix> encoder) => new(encoder, isSingle: !Avx512BW.IsSupported);

    /// <summary>Share of values that are dropped at random while learning.</summary>
    public double Dropout { get; init; } = 0.1;

    /// <summary>What is learnt, by name. The tables of words and positions stay as they are: they are too large to ship.</summary>
    public IEnumerable<(string Name, Tensor Value)> Learnt => weights.Where(weight => IsLearnt(weight.Key))
        .OrderBy(weight => weight.Key, StringComparer.Ordinal).Select(weight => (weight.Key, weight.Value));

    /// <summary>Whether a weight is the kernel of a linear layer, kept here as [outputs, inputs].</summary>
    public static bool IsKernel(string name) =>
        name.EndsWith(".weight", StringComparison.Ordinal) && !name.Contains("LayerNorm", StringComparison.Ordinal)
        && !name.StartsWith("embeddings", StringComparison.Ordinal);

    public void Put(string name, Matrix weight)
    {
        var isVector = name.EndsWith(".bias", StringComparison.Ordinal) || name.Contains("LayerNorm", StringComparison.Ordinal);
        Put(name, tensor(weight.Values, isVector ? [weight.Columns] : [weight.Rows, weight.Columns]));
    }

    /// <summary>Logits for begin and end of the answer [samples, pieces], and for "it is there" [samples].</summary>
    public (Tensor First, Tensor Last, Tensor Answerable) Run(SampleBatch batch, bool isLearning)
    {
        var states = Encode(batch, isLearning).to_type(ScalarType.Float32);
        var spans = F.linear(states, this[Span + ".weight"], this[Span + ".bias"]);
        var dense = F.linear(Drop(states.select(1, 0), isLearning), this[Dense + ".weight"], this[Dense + ".bias"]).tanh();
        var answerable = F.linear(Drop(dense, isLearning), this[Out + ".weight"], this[Out + ".bias"]).squeeze(1);
        return (spans.select(2, 0) + batch.Barred, spans.select(2, 1) + batch.Barred, answerable);
    }

    public Tensor Encode(SampleBatch batch, bool isLearning)
    {
        var (count, length) = (batch.Count, batch.Length);
        var sum = Look("word", batch.Ids) + this["embeddings.position_embeddings.weight"].narrow(0, 0, length).unsqueeze(0)
            + Look("token_type", batch.Types);
        var x = Drop(F.layer_norm(sum, [Width], this["embeddings.LayerNorm.weight"], this["embeddings.LayerNorm.bias"], Epsilon),
            isLearning);
        if (!this.isSingle) x = x.to_type(ScalarType.BFloat16);
        var mask = batch.Absent.to_type(x.dtype).view(count, 1, 1, length);
        for (var layer = 0; layer < Layers; layer++)
        {
            var name = $"encoder.layer.{layer}.";
            Tensor Part(string part) => Linear(x, $"{name}attention.self.{part}").view(count, length, Heads, Width / Heads).transpose(1, 2);
            // Step by step: on a CPU the fused operator takes four times as long to learn.
            var likeness = (Part("query") * (1 / Math.Sqrt(Width / Heads))).matmul(Part("key").transpose(2, 3)) + mask;
            var met = likeness.softmax(-1).matmul(Part("value")).transpose(1, 2).reshape(count, length, Width);
            x = Normalise(x + Linear(met, name + "attention.output.dense"), name + "attention.output.LayerNorm");
            var inner = F.gelu(Linear(x, name + "intermediate.dense"));
            x = Normalise(x + Drop(Linear(inner, name + "output.dense"), isLearning), name + "output.LayerNorm");
        }
        return x;
    }

    private Tensor this[string name] => weights[name];

    private static bool IsLearnt(string name) => !name.StartsWith("embeddings.word", StringComparison.Ordinal)
        && !name.StartsWith("embeddings.position", StringComparison.Ordinal);

    private void Put(string name, Tensor value)
    {
        var own = value.DetachFromDisposeScope();
        own.requires_grad = IsLearnt(name);
        if (weights.Remove(name, out var old)) old.Dispose();
        weights.Add(name, own);
    }

    private Tensor Look(string table, Tensor ids) =>
        this[$"embeddings.{table}_embeddings.weight"].index_select(0, ids.flatten()).view(ids.shape[0], ids.shape[1], Width);

    private Tensor Linear(Tensor x, string name) =>
        F.linear(x, this[name + ".weight"].to_type(x.dtype), this[name + ".bias"].to_type(x.dtype));

    private Tensor Normalise(Tensor x, string name) =>
        F.layer_norm(x, [Width], this[name + ".weight"].to_type(x.dtype), this[name + ".bias"].to_type(x.dtype), Epsilon);

    private Tensor Drop(Tensor x, bool isLearning) => isLearning && Dropout > 0 ? F.dropout(x, Dropout, training: true) : x;
}
