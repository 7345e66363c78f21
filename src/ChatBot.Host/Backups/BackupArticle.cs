using System.Runtime.InteropServices;
using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Retrieval.Index;

namespace ChatBot.Host.Backups;

/// <summary>An article in a backup.</summary>
/// <param name="Headings">Start and length of each, one after the other.</param>
/// <param name="Passages">The same.</param>
/// <param name="PassageHeadings">What each passage stands under.</param>
/// <param name="Vectors">Numbers of four bytes, little-endian, as Base64.</param>
internal sealed record BackupArticle(
    string Id, string Title, string Text, string Origin, string ContentHash, string? Source, string? Url, string? Author, string? Language,
    DateTimeOffset? PublishedAt, DateTimeOffset? ChangedAt, int[] Headings, int[] Seams, int[] Passages, string?[] PassageHeadings,
    byte[] Vectors)
{
    public static BackupArticle From(StoredArticle stored)
    {
        var article = stored.Article;
        return new BackupArticle(
            article.Id, article.Title, article.Text, article.Origin, article.ContentHash, article.Source, article.Url, article.Author,
            article.Language, article.PublishedAt, article.ChangedAt, Numbers(article.Headings), [.. article.Seams],
            Numbers(stored.Passages.Select(passage => passage.Range)), [.. stored.Passages.Select(passage => passage.Heading)],
            Bytes(stored.Vectors.Span));
    }

    public StoredArticle ToStored() => new(
        new Article
        {
            Id = Id,
            Title = Title,
            Text = Text,
            Origin = Origin,
            ContentHash = ContentHash,
            Source = Source,
            Url = Url,
            Author = Author,
            Language = Language,
            PublishedAt = PublishedAt,
            ChangedAt = ChangedAt,
            Headings = [.. Ranges(Headings)],
            Seams = Seams,
        },
        [.. Ranges(Passages).Zip(PassageHeadings, (range, heading) => new Passage(range, heading))],
        Floats(Vectors));

    private static int[] Numbers(IEnumerable<TextRange> ranges) => [.. ranges.SelectMany(range => new[] { range.Start, range.Length })];

    private static IEnumerable<TextRange> Ranges(int[] numbers) => numbers.Chunk(2).Select(pair => new TextRange(pair[0], pair[1]));

    private static byte[] Bytes(ReadOnlySpan<float> numbers)
    {
        var bytes = MemoryMarshal.AsBytes(numbers).ToArray();
        Order(bytes);
        return bytes;
    }

    private static float[] Floats(byte[] bytes)
    {
        var ordered = bytes.ToArray();
        Order(ordered);
        return MemoryMarshal.Cast<byte, float>(ordered).ToArray();
    }

    private static void Order(byte[] bytes)
    {
        if (BitConverter.IsLittleEndian)
            return;
        for (var at = 0; at + sizeof(float) <= bytes.Length; at += sizeof(float))
            bytes.AsSpan(at, sizeof(float)).Reverse();
    }
}

/// <summary>What a source looked like when it was last read.</summary>
internal sealed record BackupSource(string Origin, long Length, DateTimeOffset ChangedAt);
