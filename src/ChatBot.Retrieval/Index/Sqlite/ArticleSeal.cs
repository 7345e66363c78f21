using System.Buffers.Binary;
using System.Security.Cryptography;
using ChatBot.Articles;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>
/// What tells that an article is read as it was written: SQLite notices a byte that was changed on the disk where its own structure is hurt,
/// and not in a text, which would then be quoted. Not <see cref="Article.ContentHash"/>, which changes with how articles are cleaned.
/// </summary>
internal static class ArticleSeal
{
    public static byte[] Of(Article article)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in new[]
        {
            article.Id, article.ContentHash, article.Title, article.Source, article.Url, article.Author, article.Language,
            article.PublishedAt is { } published ? Catalogs.Timestamp.Write(published) : null, article.Text,
        })
            Add(hash, text);
        foreach (var heading in article.Headings)
            Add(hash, heading.Start, heading.Length);
        Add(hash, -1);
        foreach (var seam in article.Seams)
            Add(hash, seam);
        return hash.GetHashAndReset();
    }

    /// <exception cref="InvalidDataException">It is not as it was written.</exception>
    public static Article Check(Article article, ReadOnlySpan<byte> seal) =>
        seal.SequenceEqual(Of(article)) ? article
            : throw new InvalidDataException($"Article {article.Id} is not as it was written.");

    private static void Add(IncrementalHash hash, string? text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text ?? "");
        Add(hash, text is null ? -1 : bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, params ReadOnlySpan<int> numbers)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
            hash.AppendData(bytes);
        }
    }
}
