using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Articles.Cleaning;

namespace ChatBot.Articles;

/// <summary>SHA-256 over every field of an article but its origin, and over <see cref="TextCleaner.Version"/>.</summary>
/// <remarks>Each field is led by its length, so that no two articles share an encoding; an absent one has length -1.</remarks>
internal static class ContentHash
{
    public static string Of(Article article)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, TextCleaner.Version);
        Add(hash, article.Id);
        Add(hash, article.Title);
        Add(hash, article.Text);
        Add(hash, article.Headings.Count);
        foreach (var heading in article.Headings)
        {
            Add(hash, heading.Start);
            Add(hash, heading.Length);
        }
        Add(hash, article.Seams.Count);
        foreach (var seam in article.Seams)
            Add(hash, seam);
        Add(hash, article.Source);
        Add(hash, article.Url);
        Add(hash, article.Author);
        Add(hash, article.Language);
        Add(hash, article.PublishedAt?.ToString("O", CultureInfo.InvariantCulture));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The same over any texts.</summary>
    public static string OfParts(params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
            Add(hash, part);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, string? value)
    {
        if (value is null)
        {
            Add(hash, -1);
            return;
        }
        var bytes = Encoding.UTF8.GetBytes(value);
        Add(hash, bytes.Length);
        hash.AppendData(bytes);
    }
}
