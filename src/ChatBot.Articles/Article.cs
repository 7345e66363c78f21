using ChatBot.Language;

namespace ChatBot.Articles;

/// <summary>
/// A document that questions are answered from. Its text never changes once cleaned: every quotation and every highlight is a
/// <see cref="TextRange"/> of <see cref="Text"/>.
/// </summary>
public sealed record Article
{
    /// <summary>Stable identity: the id its source gives, or one derived from the path or URL it was read from.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The cleaned text, paragraphs separated by line feeds.</summary>
    public required string Text { get; init; }

    /// <summary>Ranges of <see cref="Text"/> that are headings, in order; the title among them where the text holds it.</summary>
    public IReadOnlyList<TextRange> Headings { get; init; } = [];

    /// <summary>
    /// Offsets in <see cref="Text"/> at which a reader expects a break that the source lost (a title glued to the first sentence).
    /// Display and sentence splitting break there; the text itself stays as it is.
    /// </summary>
    public IReadOnlyList<int> Seams { get; init; } = [];

    /// <summary>Who published it, such as "AP News", where known.</summary>
    public string? Source { get; init; }

    /// <summary>Absolute http or https address of the original, where known.</summary>
    public string? Url { get; init; }

    public string? Author { get; init; }

    /// <summary>BCP 47 language tag, where the source gives one.</summary>
    public string? Language { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When its words were found to be other ones than were read before; null where they never were. What an index knows, and no
    /// part of what the source says.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>The day it appeared, where that is known; the day as its source dates it.</summary>
    public DateOnly? Day => PublishedAt is { } published ? DateOnly.FromDateTime(published.DateTime) : null;

    /// <summary>
    /// The file (absolute path) or URL this article was read from: what "removed at its source" is decided by.
    /// Never shown to readers.
    /// </summary>
    public required string Origin { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 over what it is to readers: everything but where it was read from. Equal hash, equal
    /// article.</summary>
    public required string ContentHash { get; init; }

    /// <summary>What its id comes from.</summary>
    public ArticleNaming Naming { get; init; }

    /// <summary>The same article under another id.</summary>
    public Article WithId(string id) => (this with { Id = id }).Signed();

    /// <summary>The article with the hash of what it holds now.</summary>
    internal Article Signed() => this with { ContentHash = Articles.ContentHash.Of(this) };
}
