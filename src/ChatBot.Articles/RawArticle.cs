namespace ChatBot.Articles;

/// <summary>What a source gives of an article, before it is cleaned. <see cref="ArticleBuilder"/> makes the article of it.</summary>
public sealed record RawArticle
{
    /// <summary>The id that the source gives, used as it is; null where it gives none.</summary>
    public string? Id { get; init; }

    /// <summary>The id to use where the source gives none, from <see cref="ArticleId"/>.</summary>
    public required string DerivedId { get; init; }

    /// <summary>The title that the source gives; null or blank to find it in the text.</summary>
    public string? Title { get; init; }

    /// <summary>The text, line feeds between paragraphs.</summary>
    public required string Text { get; init; }

    /// <summary>Lines of the text that the source marks as headings (h1 to h6).</summary>
    public IReadOnlyList<string> KnownHeadings { get; init; } = [];

    public string? Source { get; init; }

    /// <summary>Kept where it is an absolute http or https address, else dropped.</summary>
    public string? Url { get; init; }

    public string? Author { get; init; }

    /// <summary>Kept where it is formed like a BCP 47 tag (en, en-GB, pt_BR), else dropped.</summary>
    public string? Language { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Absolute path or URL that the article is read from.</summary>
    public required string Origin { get; init; }
}
