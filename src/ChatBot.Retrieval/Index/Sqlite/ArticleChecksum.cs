using System.Buffers.Binary;
using System.Security.Cryptography;
using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Language.Statements;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>
/// Tells whether an article and its statements are read as they were written. SQLite notices a byte that changed on the disk where its own
/// structure is hurt, and not in a text, which would then be quoted. Not <see cref="Article.ContentHash"/>, which tells what was read
/// before it was cleaned.
/// </summary>
internal static class ArticleChecksum
{
    // Where there is none: a number that no length is.
    private const int Nothing = -1;

    /// <summary>The checksum of the article, and behind it that of its statements.</summary>
    public static byte[] Of(Article article, IReadOnlyList<Statement> statements) => [.. Of(article), .. Of(statements)];

    /// <param name="written">What <see cref="Of(Article, IReadOnlyList{Statement})"/> gave; empty where an earlier version wrote
    /// it.</param>
    /// <exception cref="InvalidDataException">It is not as it was written.</exception>
    public static Article Check(Article article, ReadOnlySpan<byte> written)
    {
        if (!written.IsEmpty)
            Compare(article.Id, Of(article), written[..Math.Min(written.Length, SHA256.HashSizeInBytes)]);
        return article;
    }

    /// <inheritdoc cref="Check(Article, ReadOnlySpan{byte})"/>
    public static void Check(string articleId, IReadOnlyList<Statement> statements, ReadOnlySpan<byte> written)
    {
        if (!written.IsEmpty)
            Compare(articleId, Of(statements), written[Math.Min(written.Length, SHA256.HashSizeInBytes)..]);
    }

    private static void Compare(string articleId, ReadOnlySpan<byte> read, ReadOnlySpan<byte> written)
    {
        if (!read.SequenceEqual(written))
            throw new InvalidDataException($"article {articleId} is not as it was written");
    }

    private static byte[] Of(Article article)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in new[]
        {
            article.Id, article.ContentHash, article.Title, article.Source, article.Url, article.Author, article.Language,
            article.PublishedAt is { } published ? Catalogs.Timestamp.Write(published) : null, article.Text,
        })
            Add(hash, text);
        foreach (var heading in article.Headings)
            Add(hash, heading);
        Add(hash, Nothing);
        foreach (var seam in article.Seams)
            Add(hash, seam);
        return hash.GetHashAndReset();
    }

    private static byte[] Of(IReadOnlyList<Statement> statements)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var statement in statements)
        {
            Add(hash, statement.Content);
            Add(hash, statement.Mention);
            Add(hash, statement.Speaker ?? new TextRange(Nothing, Nothing));
            Add(hash, statement.Cue);
            Add(hash, statement.CueTerm);
            Add(hash, statement.Kind.ToString());
            Add(hash, statement.Force.ToString());
        }

        return hash.GetHashAndReset();
    }

    private static void Add(IncrementalHash hash, TextRange range) => Add(hash, range.Start, range.Length);

    private static void Add(IncrementalHash hash, string? text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text ?? "");
        Add(hash, text is null ? Nothing : bytes.Length);
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
