using System.Security.Cryptography;

namespace ChatBot.Retrieval.Encoding.UniversalSentence;

/// <summary>The published files of the encoder, each checked against its published hash whenever it is read.</summary>
/// <param name="Weights">The shards one after another.</param>
/// <param name="Manifest">model.json.</param>
/// <param name="Vocabulary">vocab.json.</param>
internal sealed record EncoderFiles(byte[] Weights, byte[] Manifest, byte[] Vocabulary)
{
    public const string WeightsHash = "713639dff4b5b3cc4a1ca070077c0f1125022582dd1d2ec8961d92905c289300";
    private const string ManifestHash = "507d11df18b070f99e0ad650b9a4e6534a4cfb05040127e8ce579f00c8fa3b53";
    private const string VocabularyHash = "1ad860b9720c16cd48e666d664a556b2515c04f5a26a4b53c0372427913b1b8e";
    private const int Shards = 7, ShardLength = 4_194_304, WeightsLength = 27_903_656;

    /// <summary>Reads and checks all files of a folder.</summary>
    /// <exception cref="EncoderUnavailableException">A file is missing, unreadable or not the published one.</exception>
    public static EncoderFiles Read(string folder)
    {
        var weights = GC.AllocateUninitializedArray<byte>(WeightsLength);
        for (var shard = 0; shard < Shards; shard++)
        {
            var place = weights.AsSpan(shard * ShardLength);
            Fill(Path.Combine(folder, $"group1-shard{shard + 1}of{Shards}"), place[..Math.Min(ShardLength, place.Length)]);
        }
        Check(Path.Combine(folder, $"group1-shard1of{Shards} to {Shards}of{Shards}"), weights, WeightsHash);
        return new EncoderFiles(weights, ReadChecked(folder, "model.json", ManifestHash), ReadChecked(folder, "vocab.json", VocabularyHash));
    }

    private static byte[] ReadChecked(string folder, string name, string hash)
    {
        var path = Path.Combine(folder, name);
        try
        {
            var bytes = File.ReadAllBytes(path);
            Check(path, bytes, hash);
            return bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Missing(path, exception);
        }
    }

    private static void Fill(string path, Span<byte> bytes)
    {
        try
        {
            using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
            if (RandomAccess.GetLength(file) != bytes.Length) throw Changed(path);
            for (var read = 0; read < bytes.Length;)
            {
                var count = RandomAccess.Read(file, bytes[read..], read);
                if (count == 0) throw Changed(path);
                read += count;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Missing(path, exception);
        }
    }

    private static void Check(string path, byte[] bytes, string hash)
    {
        if (!Convert.ToHexStringLower(SHA256.HashData(bytes)).Equals(hash, StringComparison.Ordinal)) throw Changed(path);
    }

    private static EncoderUnavailableException Missing(string path, Exception exception) => new(
        $"The encoder's file {path} cannot be read; build again to install it (./run.sh, or dotnet build, which runs npm ci).", exception)
    { Path = path };

    private static EncoderUnavailableException Changed(string path) => new(
        $"The encoder's file {path} is not the published one (SHA-256 differs); delete the folder {System.IO.Path.GetDirectoryName(path)} and build again (./run.sh, or dotnet build, which runs npm ci).")
    { Path = path };
}
