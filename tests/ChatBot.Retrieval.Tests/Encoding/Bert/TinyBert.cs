using System.Runtime.InteropServices;
using ChatBot.EncoderFiles.Onnx;

namespace ChatBot.Retrieval.Tests.Encoding.Bert;

/// <summary>A BERT-style model of 8 dimensions in a temporary folder: one layer of attention over random embeddings.</summary>
internal sealed class TinyBert : IDisposable
{
    private const int Dimensions = 8;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bert-");

    public TinyBert(string idsName = "input_ids", bool hasTypes = true)
    {
        string[] letters = [.. Enumerable.Range('a', 26).Select(letter => ((char)letter).ToString())];
        string[] vocabulary =
            ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "talks", "weather", .. letters, .. letters.Select(letter => "##" + letter),
                "?", ".", ","];
        File.WriteAllLines(Vocabulary, vocabulary);
        File.WriteAllBytes(Model, MakeModel(vocabulary.Length, idsName, hasTypes));
    }

    public string Path => folder.FullName;

    public string Model => System.IO.Path.Combine(Path, "model.onnx");

    public string Vocabulary => System.IO.Path.Combine(Path, "vocab.txt");

    public void Dispose() => folder.Delete(recursive: true);

    private static byte[] MakeModel(int pieces, string idsName, bool hasTypes)
    {
        var graph = new OnnxGraph("tiny-bert");
        var ids = graph.Input(idsName, OnnxType.Int64, "N", "T");
        var mask = graph.Input("attention_mask", OnnxType.Int64, "N", "T");
        if (hasTypes) graph.Input("token_type_ids", OnnxType.Int64, "N", "T");
        var states = graph.Node("Gather",
            [graph.Constant("embeddings", OnnxType.Single, RandomNumbers(pieces * Dimensions), pieces, Dimensions), ids]);
        var keys = graph.Node("Transpose", [states], ("perm", new[] { 0, 2, 1 }));
        var present = graph.Node("Cast", [graph.Node("Unsqueeze", [mask, graph.Constant("axis", 1)])], ("to", (int)OnnxType.Single));
        var absent = graph.Node("Mul", [graph.Node("Sub", [present, graph.Constant("one", 1f)]), graph.Constant("never", 1e9f)]);
        var attention = graph.Node("Softmax", [graph.Node("Add", [graph.Node("MatMul", [states, keys]), absent])], ("axis", -1));
        graph.Rename(graph.Node("MatMul", [attention, states]), "last_hidden_state");
        graph.Output("last_hidden_state", OnnxType.Single, "N", "T", Dimensions);
        return graph.ToModel();
    }

    private static byte[] RandomNumbers(int count)
    {
        var random = new Random(1);
        float[] numbers = [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() * 2 - 1)];
        return MemoryMarshal.AsBytes<float>(numbers).ToArray();
    }
}
