using ChatBot.EncoderFiles.Onnx;
using ChatBot.EncoderFiles.Reading;
using ChatBot.Lab.Network;

namespace ChatBot.Lab.Export;

/// <summary>Weights that were taught before, of a checkpoint or of a shipped file.</summary>
internal static class TaughtWeights
{
    /// <param name="network">What takes them over.</param>
    /// <param name="encoder">The encoder's weights, kernels as [inputs, outputs]: a shipped file holds only the difference.</param>
    /// <param name="path">A checkpoint (.weights) or a shipped file.</param>
    public static void PutInto(ReaderNetwork network, IReadOnlyDictionary<string, Matrix> encoder, string path)
    {
        foreach (var (name, weight) in Load(encoder, path)) network.Put(name, weight);
    }

    /// <summary>All of them by name, kernels as [outputs, inputs].</summary>
    /// <inheritdoc cref="PutInto"/>
    public static Dictionary<string, Matrix> Load(IReadOnlyDictionary<string, Matrix> encoder, string path) =>
        path.EndsWith(".weights", StringComparison.Ordinal)
            ? Checkpoint.Load(path)
            : Cutter.Restore(encoder, ReaderFile.Read(File.ReadAllBytes(path)));
}
