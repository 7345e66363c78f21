using System.Buffers.Binary;
using System.Security.Cryptography;
using ChatBot.Storage;

namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>
/// The names of a large index as they were last counted, in a file beside it, so that a program that starts has them at once. It holds
/// nothing that the index does not, may be removed at any time, and is not looked at where it is of other articles.
/// </summary>
internal static class NameFile
{
    private static ReadOnlySpan<byte> Mark => "ChatBotN"u8;

    private const int LastAt = 8;
    private const int ArticlesAt = 16;
    private const int NamesAt = ArticlesAt + SHA256.HashSizeInBytes;

    /// <summary>What was counted in the first articles of a catalog; null where the file does not tell.</summary>
    public static CountedNames? Read(string path, Catalog catalog)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            if (bytes.Length < NamesAt + SHA256.HashSizeInBytes || !bytes.AsSpan().StartsWith(Mark)
                || !bytes.AsSpan().EndsWith(SHA256.HashData(bytes.AsSpan(..^SHA256.HashSizeInBytes))))
                return null;
            var last = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(LastAt));
            return Digest(catalog, last).AsSpan().SequenceEqual(bytes.AsSpan(ArticlesAt, SHA256.HashSizeInBytes))
                ? new(catalog.Change, last, ReadNames(bytes.AsMemory(NamesAt..^SHA256.HashSizeInBytes))) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes what was counted in the articles of a catalog; where it cannot be written it is counted again.</summary>
    public static void Write(string path, Catalog catalog, CountedNames counted)
    {
        var written = $"{path}.{Environment.ProcessId}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using (var stream = PrivateFile.Open(written, new() { Mode = FileMode.Create, Access = FileAccess.Write }))
            using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8))
            {
                using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                foreach (var part in Parts(catalog, counted))
                {
                    hash.AppendData(part);
                    writer.Write(part);
                }

                writer.Write(hash.GetHashAndReset());
            }

            File.Move(written, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(written))
                File.Delete(written);
        }
    }

    private static IEnumerable<byte[]> Parts(Catalog catalog, CountedNames counted)
    {
        var last = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(last, counted.LastKey);
        yield return [.. Mark, .. last, .. Digest(catalog, counted.LastKey)];
        foreach (var (name, articles) in counted.Names)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(name);
            var numbers = new byte[2 * sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(numbers, articles);
            BinaryPrimitives.WriteInt32LittleEndian(numbers.AsSpan(sizeof(int)), bytes.Length);
            yield return [.. numbers, .. bytes];
        }
    }

    private static List<NameCount> ReadNames(ReadOnlyMemory<byte> bytes)
    {
        var names = new List<NameCount>(bytes.Length / 16);
        for (var rest = bytes.Span; rest.Length > 0;)
        {
            var (articles, length) = (BinaryPrimitives.ReadInt32LittleEndian(rest), BinaryPrimitives.ReadInt32LittleEndian(rest[4..]));
            names.Add(new(System.Text.Encoding.UTF8.GetString(rest.Slice(8, length)), articles));
            rest = rest[(8 + length)..];
        }

        return names;
    }

    // A key is never given twice, but for a copy of an index that has gone another way.
    private static byte[] Digest(Catalog catalog, long last)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var numbers = new byte[2 * sizeof(long)];
        foreach (var article in catalog.AllArticles.TakeWhile(article => article.Key <= last))
        {
            BinaryPrimitives.WriteInt64LittleEndian(numbers, article.Key);
            BinaryPrimitives.WriteInt64LittleEndian(numbers.AsSpan(sizeof(long)), article.Terms);
            hash.AppendData(numbers);
            hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(article.Id.AsSpan()));
        }

        return hash.GetHashAndReset();
    }
}
