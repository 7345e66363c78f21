using System.Text.Json;

namespace ChatBot.Retrieval.Encoding.UniversalSentence;

/// <summary>The tensors of a TensorFlow.js graph model by name.</summary>
internal sealed class Weights
{
    private readonly Dictionary<string, Tensor> _tensors;

    private Weights(Dictionary<string, Tensor> tensors) => _tensors = tensors;

    public Tensor this[string name] => _tensors[name];

    /// <param name="manifest">model.json: weightsManifest[].weights[] lists name, shape and dtype; all are of four bytes an element.</param>
    /// <param name="values">The shards one after another: the tensors' values in the manifest's order.</param>
    public static Weights Parse(ReadOnlyMemory<byte> manifest, ReadOnlyMemory<byte> values)
    {
        using var document = JsonDocument.Parse(manifest);
        var tensors = new Dictionary<string, Tensor>();
        var offset = 0;
        foreach (var group in document.RootElement.GetProperty("weightsManifest").EnumerateArray())
            foreach (var weight in group.GetProperty("weights").EnumerateArray())
            {
                int[] shape = [.. weight.GetProperty("shape").EnumerateArray().Select(length => length.GetInt32())];
                var bytes = shape.Aggregate(sizeof(float), (product, length) => product * length);
                tensors.Add(weight.GetProperty("name").GetString()!, new Tensor(shape, values.Slice(offset, bytes)));
                offset += bytes;
            }
        return new Weights(tensors);
    }
}
