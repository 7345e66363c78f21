using ChatBot.EncoderFiles.Onnx;

namespace ChatBot.EncoderFiles.Networks;

/// <summary>
/// A published BERT (6 layers, post-norm, 12 heads, width 384) as an ONNX graph that multiplies in integers: each kernel with a scale for each column,
/// what it is multiplied with quantised as it comes, with a scale for each token, so that a token's vector does not depend on how large the numbers of
/// others are. Encodes one text at a time: nothing is padded, and nothing masked.
/// </summary>
internal sealed class EncoderNetwork
{
    /// <summary>Token ids of one text [1,T].</summary>
    public const string Ids = "ids";

    /// <summary>Unit vectors [1,T,384] of its tokens, or [1,1,384] of the first one alone.</summary>
    public const string Vectors = "vectors";

    private const int Layers = 6, Heads = 12, Width = 384, Positions = 512;
    private const float Epsilon = 1e-12f, Middle = 128, LargestInput = 127;
    private readonly OnnxModel _published;
    private readonly WeightsFile _weights;
    private readonly OnnxGraph _graph;
    private readonly bool _isFirstOnly;

    private EncoderNetwork(OnnxModel published, WeightsFile weights, bool isFirstOnly)
    {
        (_published, _weights, _isFirstOnly) = (published, weights, isFirstOnly);
        _graph = new OnnxGraph(isFirstOnly ? "text" : "tokens");
    }

    /// <summary>The network as the bytes of an .onnx file.</summary>
    /// <param name="published">The model as it is published, in single precision.</param>
    /// <param name="weights">The file that the network refers to; what is missing there is added to it.</param>
    /// <param name="isFirstOnly">Whether only the first token's vector is wanted, for which most of the last layer need not be computed.</param>
    public static byte[] Make(OnnxModel published, WeightsFile weights, bool isFirstOnly) => new EncoderNetwork(published, weights, isFirstOnly).Make();

    private byte[] Make()
    {
        _graph.Input(Ids, OnnxType.Int32, 1, "T");
        _graph.Constant("zero", 0L);
        _graph.Constant("one", 1L);
        _graph.Constant("flat", -1L);
        _graph.Constant("step", 1 / LargestInput);
        _graph.Constant("unit", 1f);
        _graph.Constant("middle", OnnxType.UInt8, new[] { (byte)Middle });
        _graph.Constant("middles", OnnxType.UInt8, new[] { (byte)Middle }, 1);
        var states = Embed();
        for (var layer = 0; layer < Layers; layer++) states = Layer(layer, states);
        _graph.Rename(_graph.Node("LpNormalization", [states], ("axis", -1), ("p", 2)), Vectors);
        _graph.Output(Vectors, OnnxType.Single, 1, _isFirstOnly ? 1 : "T", Width);
        return _graph.ToModel();
    }

    private string Embed()
    {
        const string words = "embeddings.word_embeddings.weight";
        var table = new Lazy<Quantized>(() => Quantized.Rows(_published.Constant(words)));
        var rows = _published.Constant(words).Rows;
        var values = _graph.Node("Gather", [_weights.Constant(_graph, words, OnnxType.Int8, () => table.Value.Values, rows, Width), Ids]);
        var scales = _graph.Node("Gather", [_weights.Constant(_graph, words + ".scales", OnnxType.Single, () => table.Value.Scales, rows, 1), Ids]);
        var embedded = _graph.Node("Mul", [_graph.Node("Cast", [values], ("to", (int)OnnxType.Single)), scales]);
        var places = _weights.Constant(_graph, "embeddings.places", OnnxType.Single, Places, Positions, Width);
        var length = _graph.Node("Shape", [Ids], ("start", 1), ("end", 2));
        return Normalise(_graph.Node("Add", [embedded, _graph.Node("Slice", [places, "zero", length, "zero"])]), "embeddings.LayerNorm");
    }

    /// <summary>What is added to the embedding at each place: all tokens are of the first type.</summary>
    private float[] Places()
    {
        var type = _published.Constant("embeddings.token_type_embeddings.weight").Row(0).ToArray();
        return [.. _published.Constant("embeddings.position_embeddings.weight").Values.Select((value, i) => value + type[i % Width])];
    }

    private string Layer(int number, string states)
    {
        var (node, name) = ($"/encoder/layer.{number}/", $"encoder.layer.{number}.");
        var input = Quantise(states);
        var keys = Dense(input, node + "attention/self/key/MatMul");
        var values = Dense(input, node + "attention/self/value/MatMul");
        if (_isFirstOnly && number == Layers - 1)
        {
            states = _graph.Node("Slice", [states, "zero", "one", "one"]);
            input = Quantise(states);
        }
        var queries = Dense(input, node + "attention/self/query/MatMul");
        var bias = _weights.Constant(_graph, name + "attention.self.bias", OnnxType.Single, () => (float[])
            [.. Biases(name + "attention.self.query"), .. Biases(name + "attention.self.key"), .. Biases(name + "attention.self.value")], 3 * Width);
        var mixed = _graph.Node("com.microsoft:MultiHeadAttention", [queries, keys, values, bias], ("num_heads", Heads));
        var attended = AddNormalised(Dense(Quantise(mixed), node + "attention/output/dense/MatMul"), states, name + "attention.output");

        var hidden = Dense(Quantise(attended), node + "intermediate/dense/MatMul");
        var fed = _graph.Node("com.microsoft:BiasGelu", [hidden, Vector(name + "intermediate.dense.bias")]);
        return AddNormalised(Dense(Quantise(fed), node + "output/dense/MatMul"), attended, name + "output");
    }

    private string AddNormalised(string states, string residual, string name) => Normalise(
        _graph.Node("Add", [_graph.Node("Add", [states, Vector(name + ".dense.bias")]), residual]), name + ".LayerNorm");

    private string Normalise(string states, string name) =>
        _graph.Node("LayerNormalization", [states, Vector(name + ".weight"), Vector(name + ".bias")], ("axis", -1), ("epsilon", Epsilon));

    /// <summary>States as bytes around <see cref="Middle"/>, and the scale of each token.</summary>
    private (string Bytes, string Scales) Quantise(string states)
    {
        var largest = _graph.Node("ReduceMax", [_graph.Node("Abs", [states])], ("axes", new[] { -1 }), ("keepdims", 1));
        var scales = _graph.Node("Mul", [largest, "step"]);
        var each = _graph.Node("Reshape", [scales, "flat"]);
        var middles = _graph.Node("Expand", ["middles", _graph.Node("Shape", [each])]);
        return (_graph.Node("QuantizeLinear", [states, each, middles], ("axis", 1)), scales);
    }

    private string Dense((string Bytes, string Scales) input, string node)
    {
        var published = _published.Kernel(node);
        var kernel = new Lazy<Quantized>(() => Quantized.Columns(published));
        var values = _weights.Constant(_graph, node, OnnxType.Int8, () => kernel.Value.Values, published.Rows, published.Columns);
        var scales = _weights.Constant(_graph, node + ".scales", OnnxType.Single, () => kernel.Value.Scales, published.Columns);
        return _graph.Node("Mul", [_graph.Node("com.microsoft:MatMulIntegerToFloat", [input.Bytes, values, "unit", scales, "middle"]), input.Scales]);
    }

    private float[] Biases(string name) => _published.Constant(name + ".bias").Values;

    private string Vector(string name)
    {
        var vector = _published.Constant(name);
        return _weights.Constant(_graph, name, OnnxType.Single, () => vector.Values, vector.Columns);
    }
}
