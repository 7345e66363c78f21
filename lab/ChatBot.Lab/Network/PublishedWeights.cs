using ChatBot.EncoderFiles.Networks;
using ChatBot.EncoderFiles.Reading;
using ChatBot.EncoderFiles.Onnx;

namespace ChatBot.Lab.Network;

/// <summary>The published encoder's weights by name, the kernels of linear layers as [inputs, outputs].</summary>
internal static class PublishedWeights
{
    private const int Layers = 6;
    private static readonly string[] Embeddings =
        ["word_embeddings.weight", "position_embeddings.weight", "token_type_embeddings.weight", "LayerNorm.weight", "LayerNorm.bias"];
    private static readonly string[] Linear =
        ["attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense", "intermediate.dense",
            "output.dense"];
    private static readonly string[] Norms = ["attention.output.LayerNorm", "output.LayerNorm"];

    public static IReadOnlyDictionary<string, Matrix> Read(INetworkWeights model)
    {
        var weights = Embeddings.ToDictionary(name => "embeddings." + name, name => model.Constant("embeddings." + name),
            StringComparer.Ordinal);
        for (var layer = 0; layer < Layers; layer++)
        {
            var name = $"encoder.layer.{layer}.";
            foreach (var part in Linear)
            {
                var node = $"/encoder/layer.{layer}/{part.Replace('.', '/')}/MatMul";
                weights.Add(ReaderWeights.NameOf(node), model.Kernel(node));
                weights.Add($"{name}{part}.bias", model.Constant($"{name}{part}.bias"));
            }
            foreach (var part in Norms.SelectMany(part => new[] { part + ".weight", part + ".bias" }))
                weights.Add(name + part, model.Constant(name + part));
        }
        return weights;
    }
}
