using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Encoding.Embedded;

namespace ChatBot.Retrieval.Reading;

/// <summary>The files of the reader, which the build makes of the published encoder and of what was learnt
/// (ChatBot.EncoderFiles).</summary>
/// <param name="Network">Path of the network, which refers to its own weights and to the encoder's table of words.</param>
/// <param name="Vocabulary">Path of vocab.txt.</param>
internal sealed record ReaderFiles(string Network, string Vocabulary)
{
    private const string NetworkName = "reader.onnx", WeightsName = "reader-weights.bin";
    private const string NetworkHash = "09bb1ebc78560a20b3d9e59ab292072cdb4ba5b8aef39f69bc49e6f95795cd9c";
    private const string WeightsHash = "c22261a522fc7eb80ba97119386409060d04254c8a0ff473781ef74dbcab7c51";

    /// <summary>Finds the files in the encoder's folder, and checks them and the encoder's.</summary>
    /// <exception cref="EncoderUnavailableException">A file is missing, unreadable or another.</exception>
    public static ReaderFiles Check(string folder)
    {
        var shared = EncoderFiles.Check(folder);
        var network = Path.Combine(folder, NetworkName);
        EncoderFiles.Check(network, NetworkHash);
        EncoderFiles.Check(Path.Combine(folder, WeightsName), WeightsHash);
        return new ReaderFiles(network, shared[EncoderFiles.Vocabulary]);
    }
}
