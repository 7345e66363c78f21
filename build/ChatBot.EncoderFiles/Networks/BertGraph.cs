using ChatBot.EncoderFiles.Onnx;

namespace ChatBot.EncoderFiles.Networks;

/// <summary>
/// The parts of a BERT (6 layers, post-norm, 12 heads, width 384) as nodes of an ONNX graph that multiply in integers: each kernel with a
/// scale for each column, what it is multiplied with quantised as it comes, with a scale for each token, so that a token's vector does not
/// depend on how large the numbers of others are. For one text at a time: nothing is padded, and nothing masked.
/// </summary>
internal sealed class BertGraph
{
    public const int Layers = 6, Width = 384;
    private const int Heads = 12;
    private const float Epsilon = 1e-12f, Middle = 128, LargestInput = 127;
    private readonly OnnxGraph graph;
    private readonly INetworkWeights source;
    private readonly WeightsFile weights;

    /// <param name="graph">Where the nodes go.</param>
    /// <param name="source">Where the weights come from.</param>
    /// <param name="weights">The file that the graph refers to; what is missing there is added to it.</param>
    public BertGraph(OnnxGraph graph, INetworkWeights source, WeightsFile weights)
    {
        (this.graph, this.source, this.weights) = (graph, source, weights);
        graph.Constant("zero", 0L);
        graph.Constant("one", 1L);
        graph.Constant("flat", -1L);
        graph.Constant("step", 1 / LargestInput);
        graph.Constant("unit", 1f);
        graph.Constant("middle", OnnxType.UInt8, new[] { (byte)Middle });
        graph.Constant("middles", OnnxType.UInt8, new[] { (byte)Middle }, 1);
    }

    /// <summary>The vectors of words [1,T,384], without anything that tells their place.</summary>
    /// <param name="ids">Token ids [1,T].</param>
    /// <param name="weights">The file of the table, which networks may share.</param>
    public string Words(string ids, WeightsFile weights)
    {
        const string words = "embeddings.word_embeddings.weight";
        var table = new Lazy<Quantized>(() => Quantized.Rows(source.Constant(words)));
        var rows = source.Constant(words).Rows;
        var values = graph.Node("Gather", [weights.Constant(graph, words, OnnxType.Int8, () => table.Value.Values, rows, Width), ids]);
        var scales = graph.Node("Gather",
            [weights.Constant(graph, words + ".scales", OnnxType.Single, () => table.Value.Scales, rows, 1), ids]);
        return graph.Node("Mul", [graph.Node("Cast", [values], ("to", (int)OnnxType.Single)), scales]);
    }

    /// <summary>Adds to each token what a table [places, 384] has for its place.</summary>
    public string Place(string states, string ids, Func<float[]> table)
    {
        var rows = source.Constant("embeddings.position_embeddings.weight").Rows;
        var places = weights.Constant(graph, "embeddings.places", OnnxType.Single, table, rows, Width);
        var length = graph.Node("Shape", [ids], ("start", 1), ("end", 2));
        return graph.Node("Add", [states, graph.Node("Slice", [places, "zero", length, "zero"])]);
    }

    /// <summary>A layer; of its last use only the first token's state may be wanted.</summary>
    public string Layer(int number, string states, bool isFirstOnly = false)
    {
        var (node, name) = ($"/encoder/layer.{number}/", $"encoder.layer.{number}.");
        var input = Quantise(states);
        var keys = Dense(input, node + "attention/self/key/MatMul");
        var values = Dense(input, node + "attention/self/value/MatMul");
        if (isFirstOnly)
        {
            states = First(states);
            input = Quantise(states);
        }
        var queries = Dense(input, node + "attention/self/query/MatMul");
        var bias = weights.Constant(graph, name + "attention.self.bias", OnnxType.Single, () => (float[])
            [.. Biases(name + "attention.self.query"), .. Biases(name + "attention.self.key"),
                .. Biases(name + "attention.self.value")], 3 * Width);
        var mixed = graph.Node("com.microsoft:MultiHeadAttention", [queries, keys, values, bias], ("num_heads", Heads));
        var attended = AddNormalised(Dense(Quantise(mixed), node + "attention/output/dense/MatMul"), states, name + "attention.output");

        var hidden = Dense(Quantise(attended), node + "intermediate/dense/MatMul");
        var fed = graph.Node("com.microsoft:BiasGelu", [hidden, Vector(name + "intermediate.dense.bias")]);
        return AddNormalised(Dense(Quantise(fed), node + "output/dense/MatMul"), attended, name + "output");
    }

    public string Normalise(string states, string name) =>
        graph.Node("LayerNormalization", [states, Vector(name + ".weight"), Vector(name + ".bias")], ("axis", -1), ("epsilon", Epsilon));

    /// <summary>The state of the first token alone [1,1,384].</summary>
    public string First(string states) => graph.Node("Slice", [states, "zero", "one", "one"]);

    /// <summary>A linear layer in single precision: .weight [inputs, outputs] and .bias below its name.</summary>
    public string Linear(string states, string name) =>
        graph.Node("Add", [graph.Node("MatMul", [states, Table(name + ".weight")]), Vector(name + ".bias")]);

    /// <summary>A matrix in single precision.</summary>
    public string Table(string name)
    {
        var table = source.Constant(name);
        return weights.Constant(graph, name, OnnxType.Single, () => table.Values, table.Rows, table.Columns);
    }

    private string AddNormalised(string states, string residual, string name) => Normalise(
        graph.Node("Add", [graph.Node("Add", [states, Vector(name + ".dense.bias")]), residual]), name + ".LayerNorm");

    /// <summary>States as bytes around <see cref="Middle"/>, and the scale of each token.</summary>
    private (string Bytes, string Scales) Quantise(string states)
    {
        var largest = graph.Node("ReduceMax", [graph.Node("Abs", [states])], ("axes", new[] { -1 }), ("keepdims", 1));
        var scales = graph.Node("Mul", [largest, "step"]);
        var each = graph.Node("Reshape", [scales, "flat"]);
        var middles = graph.Node("Expand", ["middles", graph.Node("Shape", [each])]);
        return (graph.Node("QuantizeLinear", [states, each, middles], ("axis", 1)), scales);
    }

    private string Dense((string Bytes, string Scales) input, string node)
    {
        var published = source.Kernel(node);
        var kernel = new Lazy<Quantized>(() => Quantized.Columns(published));
        var values = weights.Constant(graph, node, OnnxType.Int8, () => kernel.Value.Values, published.Rows, published.Columns);
        var scales = weights.Constant(graph, node + ".scales", OnnxType.Single, () => kernel.Value.Scales, published.Columns);
        return graph.Node("Mul",
            [graph.Node("com.microsoft:MatMulIntegerToFloat", [input.Bytes, values, "unit", scales, "middle"]), input.Scales]);
    }

    private float[] Biases(string name) => source.Constant(name + ".bias").Values;

    private string Vector(string name)
    {
        var vector = source.Constant(name);
        return weights.Constant(graph, name, OnnxType.Single, () => vector.Values, vector.Columns);
    }
}
