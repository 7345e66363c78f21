using ChatBot.EncoderFiles.Onnx;

namespace ChatBot.EncoderFiles.Networks;

/// <summary>The reader as an ONNX graph: the encoder as it has become by learning, with two heads.</summary>
internal static class ReaderGraph
{
    /// <summary>Token ids of question and passage [1,T], and for each whether it is of the passage (1) or not (0).</summary>
    public const string Ids = "ids", Types = "types";

    /// <summary>Logits [1,T,2] that the answer begins at a token, and that it ends there.</summary>
    public const string Spans = "spans";

    /// <summary>Logit [1,1,1] that the passage answers the question.</summary>
    public const string Answerable = "answerable";

    /// <summary>The network as the bytes of an .onnx file.</summary>
    /// <param name="reader">The reader's weights.</param>
    /// <param name="weights">The file that the network refers to; what is missing there is added to it.</param>
    /// <param name="shared">The encoder's file, whose table of words the reader shares.</param>
    public static byte[] Make(INetworkWeights reader, WeightsFile weights, WeightsFile shared)
    {
        var graph = new OnnxGraph("reader");
        graph.Input(Ids, OnnxType.Int32, 1, "T");
        graph.Input(Types, OnnxType.Int32, 1, "T");
        var bert = new BertGraph(graph, reader, weights);
        var placed = bert.Place(bert.Words(Ids, shared), Ids, () => reader.Constant("embeddings.position_embeddings.weight").Values);
        var typed = graph.Node("Add", [placed, graph.Node("Gather", [bert.Table("embeddings.token_type_embeddings.weight"), Types])]);
        var states = bert.Normalise(typed, "embeddings.LayerNorm");
        for (var layer = 0; layer < BertGraph.Layers; layer++) states = bert.Layer(layer, states);
        graph.Rename(bert.Linear(states, "head.span"), Spans);
        var dense = graph.Node("Tanh", [bert.Linear(bert.First(states), "head.answerable.dense")]);
        graph.Rename(bert.Linear(dense, "head.answerable.out"), Answerable);
        graph.Output(Spans, OnnxType.Single, 1, "T", 2);
        graph.Output(Answerable, OnnxType.Single, 1, 1, 1);
        return graph.ToModel();
    }
}
