using ChatBot.Retrieval.Encoding.Onnx;

namespace ChatBot.Retrieval.Encoding.UniversalSentence;

/// <summary>
/// The encoder as an ONNX graph: two pre-norm transformer layers over the sum of embedding and timing signal, mean, tanh, L2.
/// Tokens of a batch lie end to end without padding, S of them; only attention sees them as N texts of T tokens.
/// </summary>
internal sealed class Network(Weights weights)
{
    /// <summary>Token ids [S].</summary>
    public const string Ids = "ids";

    /// <summary>Place of each token in its text [S].</summary>
    public const string Positions = "positions";

    /// <summary>Index of the token in each place of each text [N,T]; any token where the text is over.</summary>
    public const string Tokens = "tokens";

    /// <summary>Place of each token in the padded batch, n*T+t [S].</summary>
    public const string Places = "places";

    /// <summary>What is added to the attention that each place gets [N,1,1,T]: 0, or a large negative number where the text is over.</summary>
    public const string Mask = "mask";

    /// <summary>What each place counts in the mean [N,1,T]: 1 / length of the text, or 0 where the text is over.</summary>
    public const string Shares = "shares";

    /// <summary>Unit vectors [N,512].</summary>
    public const string Vectors = "vectors";

    private const int Heads = 4;
    private const string Module = "module/Encoder_en/KonaTransformer/Encode/";
    private const string Applied = "module_apply_default/Encoder_en/KonaTransformer/Encode/";
    private const string Stack = Applied + "TransformerStack/";
    private readonly OnnxGraph _graph = new("use-lite");

    public byte[] ToModel()
    {
        _graph.Input(Ids, OnnxType.Int32, "S");
        _graph.Input(Positions, OnnxType.Int32, "S");
        _graph.Input(Tokens, OnnxType.Int32, "N", "T");
        _graph.Input(Places, OnnxType.Int32, "S");
        _graph.Input(Mask, OnnxType.Single, "N", 1, 1, "T");
        _graph.Input(Shares, OnnxType.Single, "N", 1, "T");
        var embedded = Embed();
        var widened = Dense(embedded, Applied + "Layer_0/TransformerLayer/dense/kernel/ConcatPartitions/concat",
            Applied + "Layer_0/TransformerLayer/dense/bias/ConcatPartitions/concat");
        var first = Layer(0, embedded, widened, headWidth: 64);
        var second = Layer(1, first, first, headWidth: 128);
        _graph.Rename(Pool(second), Vectors);
        _graph.Output(Vectors, OnnxType.Single, "N", 512);
        return _graph.ToModel();
    }

    private string Embed()
    {
        var embeddings = _graph.Node("Gather", [Constant("module/Embeddings_en"), Ids]);
        var timing = _graph.Constant("timing", OnnxType.Single, TimingSignal.Make(weights), UniversalSentenceEncoder.MaxTokens, TimingSignal.Width);
        var doubled = _graph.Node("Add", [embeddings, embeddings]);
        return _graph.Node("Add", [doubled, _graph.Node("Gather", [timing, Positions])]);
    }

    private string Layer(int number, string attended, string residual, int headWidth)
    {
        var applied = $"{Applied}Layer_{number}/TransformerLayer/";
        var normalised = Normalise(attended, $"{applied}layer_prepostprocess/layer_norm/layer_norm_");
        var heads = Dense(normalised, $"{Module}Layer_{number}/TransformerLayer/MultiheadAttention/qkv_transform_single/kernel/part_0",
            $"{applied}MultiheadAttention/qkv_transform_single/bias/ConcatPartitions/concat");
        var mixed = Dense(Attend(number, heads, headWidth),
            $"{Module}Layer_{number}/TransformerLayer/MultiheadAttention/output_transform_single/kernel/part_0",
            $"{applied}MultiheadAttention/output_transform_single/bias/ConcatPartitions/concat");
        var output = _graph.Node("Add", [mixed, residual]);

        var hidden = Dense(Normalise(output, $"{applied}FFN/layer_prepostprocess/layer_norm/layer_norm_"),
            $"{Stack}Layer_{number}/TransformerLayer/FFN/conv1/Tensordot/Reshape_1", $"{applied}FFN/conv1/bias/ConcatPartitions/concat");
        var fed = Dense(_graph.Node("Relu", [hidden]),
            $"{Stack}Layer_{number}/TransformerLayer/FFN/conv2/Tensordot/Reshape_1", $"{applied}FFN/conv2/bias/ConcatPartitions/concat");
        return _graph.Node("Add", [fed, output]);
    }

    /// <summary>Multi-head attention within each text; from queries, keys and values side by side [S,3*width] to [S,width].</summary>
    private string Attend(int layer, string heads, int headWidth)
    {
        var width = Heads * headWidth;
        var padded = _graph.Node("Gather", [heads, Tokens]);
        var sizes = _graph.Constant($"sizes_{layer}", width, width, width);
        var parts = _graph.Nodes("Split", outputs: 3, [padded, sizes], ("axis", 2));
        var split = _graph.Constant($"split_{layer}", 0, 0, Heads, headWidth);
        var queries = _graph.Node("Transpose", [_graph.Node("Reshape", [parts[0], split])], ("perm", new[] { 0, 2, 1, 3 }));
        var keys = _graph.Node("Transpose", [_graph.Node("Reshape", [parts[1], split])], ("perm", new[] { 0, 2, 3, 1 }));
        var values = _graph.Node("Transpose", [_graph.Node("Reshape", [parts[2], split])], ("perm", new[] { 0, 2, 1, 3 }));

        var scale = _graph.Constant($"scale_{layer}", 1 / MathF.Sqrt(headWidth));
        var scores = _graph.Node("Mul", [_graph.Node("MatMul", [queries, keys]), scale]);
        var attention = _graph.Node("Softmax", [_graph.Node("Add", [scores, Mask])], ("axis", -1));
        var mixed = _graph.Node("Transpose", [_graph.Node("MatMul", [attention, values])], ("perm", new[] { 0, 2, 1, 3 }));
        var joined = _graph.Node("Reshape", [mixed, _graph.Constant($"join_{layer}", -1, width)]);
        return _graph.Node("Gather", [joined, Places]);
    }

    private string Pool(string states)
    {
        var padded = _graph.Node("Gather", [states, Tokens]);
        var mean = _graph.Node("Reshape", [_graph.Node("MatMul", [Shares, padded]), _graph.Constant("flat", -1, 512)]);
        var hidden = Dense(mean, "module/Encoder_en/hidden_layers/tanh_layer_0/weights", "module/Encoder_en/hidden_layers/tanh_layer_0/bias");
        return _graph.Node("LpNormalization", [_graph.Node("Tanh", [hidden])], ("axis", 1), ("p", 2));
    }

    private string Normalise(string states, string prefix) => _graph.Node("LayerNormalization",
        [states, Constant(prefix + "scale/ConcatPartitions/concat"), Constant(prefix + "bias/ConcatPartitions/concat")],
        ("axis", -1), ("epsilon", 1e-6f));

    private string Dense(string states, string kernel, string bias) => _graph.Node("Gemm", [states, Constant(kernel), Constant(bias)]);

    private string Constant(string name)
    {
        var tensor = weights[name];
        // Kernels of 1x1 convolutions are matrices with two leading dimensions of length 1.
        return _graph.Constant(name, OnnxType.Single, tensor.Elements, tensor.Shape is [1, 1, var rows, var columns] ? [rows, columns] : tensor.Shape);
    }
}
