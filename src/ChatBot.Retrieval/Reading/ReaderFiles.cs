using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Encoding.Embedded;

namespace ChatBot.Retrieval.Reading;

/// <summary>The files of the readers, which the build makes of the published encoder and of what was learnt
/// (ChatBot.EncoderFiles).</summary>
/// <param name="Passages">Path of the network that reads passages; like the other it refers to its own weights and to the encoder's
/// table of words.</param>
/// <param name="Lists">Path of the network that reads lists of sentences.</param>
/// <param name="Vocabulary">Path of vocab.txt.</param>
internal sealed record ReaderFiles(string Passages, string Lists, string Vocabulary)
{
    private const string PassagesNetwork = "reader.onnx", ListsNetwork = "lists.onnx";

    private static readonly (string Name, string Hash)[] Made =
    [
        (PassagesNetwork, "09bb1ebc78560a20b3d9e59ab292072cdb4ba5b8aef39f69bc49e6f95795cd9c"),
        ("reader-weights.bin", "c22261a522fc7eb80ba97119386409060d04254c8a0ff473781ef74dbcab7c51"),
        (ListsNetwork, "18ff1206bd1cb388afa7e551f5d2b1221e5dc14b3de78d994ea8d1984f816fe6"),
        ("lists-weights.bin", "5d29b68751eedfac2f2f8b7e4f8798104e07fcb5496048a0c11bb8ad853fe53b"),
    ];

    /// <summary>Finds the files in the encoder's folder, and checks them and the encoder's.</summary>
    /// <exception cref="EncoderUnavailableException">A file is missing, unreadable or another.</exception>
    public static ReaderFiles Check(string folder)
    {
        var shared = EncoderFiles.Check(folder);
        foreach (var (name, hash) in Made) EncoderFiles.Check(Path.Combine(folder, name), hash);
        return new ReaderFiles(Path.Combine(folder, PassagesNetwork), Path.Combine(folder, ListsNetwork), shared[EncoderFiles.Vocabulary]);
    }
}
