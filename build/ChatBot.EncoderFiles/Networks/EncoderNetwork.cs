using ChatBot.EncoderFiles.Onnx;

namespace ChatBot.EncoderFiles.Networks;

/// <summary>The published encoder as an ONNX graph.</summary>
internal static class EncoderNetwork
{
    /// <summary>Token ids of one text [1,T].</summary>
    public const string Ids = "ids";

    /// <summary>Unit vectors [1,T,384] of its tokens, or [1,1,384] of the first one alone.</summary>
    public const string Vectors = "vectors";

    /// <summary>The network as the bytes of an .onnx file.</summary>
    /// <param name="published">The model as it is published, in single precision.</param>
    /// <param name="weights">The file that the network refers to; what is missing there is added to it.</param>
    /// <param name="isFirstOnly">Whether only the first token's vector is wanted, for which most of the last layer need not be
    /// computed.</param>
    public static byte[] Make(INetworkWeights published, WeightsFile weights, bool isFirstOnly)
    {
        var graph = new OnnxGraph(isFirstOnly ? "text" : "tokens");
        graph.Input(Ids, OnnxType.Int32, 1, "T");
        var bert = new BertGraph(graph, published, weights);
        var states = bert.Normalise(bert.Place(bert.Words(Ids, weights), Ids, () => Places(published)), "embeddings.LayerNorm");
        for (var layer = 0; layer < BertGraph.Layers; layer++)
            states = bert.Layer(layer, states, isFirstOnly && layer == BertGraph.Layers - 1);
        graph.Rename(graph.Node("LpNormalization", [states], ("axis", -1), ("p", 2)), Vectors);
        graph.Output(Vectors, OnnxType.Single, 1, isFirstOnly ? 1 : "T", BertGraph.Width);
        return graph.ToModel();
    }

    /// <summary>What is added to the embedding at each place: all tokens are of the first type.</summary>
    private static float[] Places(INetworkWeights published)
    {
        var type = published.Constant("embeddings.token_type_embeddings.weight").Row(0).ToArray();
        return [.. published.Constant("embeddings.position_embeddings.weight").Values.Select((value, i) => value
            + type[i % BertGraph.Width])];
    }
}
