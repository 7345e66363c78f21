namespace ChatBot.Articles.Reading;

/// <summary>A file that articles can be read from, by its extension.</summary>
/// <param name="Path">Absolute path: the origin of its articles.</param>
/// <param name="Length">Bytes.</param>
/// <param name="ChangedAt">When it was last written, UTC.</param>
public sealed record ArticleFile(string Path, long Length, DateTimeOffset ChangedAt);
