using ChatBot.Articles;
using ChatBot.Retrieval.Copies;
using ChatBot.Language.Statements;

namespace ChatBot.Retrieval.Index;

/// <summary>What an index holds.</summary>
public sealed record IndexCounts(int Articles, int Passages);

/// <summary>An article ready to be written: its passages in order, and the names that stand in it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Terms">Analysed terms of the whole article, title included, in order, repeated as often as they stand there.</param>
/// <param name="Passages">Its passages with terms and vectors.</param>
/// <param name="Names">Distinct names as spelt in the text, one word each, such as "Whitkov".</param>
public sealed record IndexedArticle(
    Article Article, IReadOnlyList<string> Terms, IReadOnlyList<NewPassage> Passages, IReadOnlyCollection<string> Names)
{
    /// <summary>What near-copies of the article are known by; null: none are looked for.</summary>
    public TextSignature? Signature { get; init; }
    /// <summary>Who says what in it, in the order of the text.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];
}

/// <summary>Which version of an article an index holds, and where that one was read from.</summary>
public sealed record ArticleVersion(string ContentHash, string Origin);

/// <summary>A passage to be written.</summary>
/// <param name="Passage">Range and heading.</param>
/// <param name="Terms">Analysed terms of its index text, in order, repeated as often as they stand there.</param>
/// <param name="Vector">Unit-length embedding of its index text.</param>
public sealed record NewPassage(Passage Passage, IReadOnlyList<string> Terms, ReadOnlyMemory<float> Vector);

/// <summary>A passage as the index knows it; the key is stable until its article is replaced.</summary>
public sealed record IndexedPassage(long Key, string ArticleId, Passage Passage);

/// <summary>A passage and its score by one ranking; what the score means is the ranking's.</summary>
public readonly record struct PassageScore(long PassageKey, string ArticleId, double Score)
{
    /// <summary>Which words of the question it holds, bit n for <see cref="SearchedTerm.Word"/> n; 0 by rankings that look at no
    /// words.</summary>
    public ulong Held { get; init; }

    /// <summary>Bit n where word n stands right before word n + 1.</summary>
    public ulong Joined { get; init; }
}

/// <summary>An article and its score by one ranking.</summary>
public readonly record struct ArticleScore(string ArticleId, double Score)
{
    /// <summary>Which words of the question it holds, bit n for <see cref="SearchedTerm.Word"/> n.</summary>
    public ulong Held { get; init; }
}

/// <summary>A name as spelt in the articles and the number of articles it stands in.</summary>
public readonly record struct NameCount(string Name, int Articles);

/// <summary>An article without its text.</summary>
public sealed record ArticleSummary(
    string Id, string Title, string? Source, string? Url, DateTimeOffset? PublishedAt, int Characters, int Passages, string Origin);

/// <summary>What a source file looked like when it was read: length in bytes and time of the last change.</summary>
public sealed record SourceStamp(long Length, DateTimeOffset ChangedAt);

/// <summary>Who published or wrote articles, spelt as they have it.</summary>
/// <param name="Name">Name of an outlet or a person.</param>
/// <param name="IsAuthor">Whether it is a person who wrote them.</param>
/// <param name="Articles">How many articles.</param>
public sealed record Publisher(string Name, bool IsAuthor, int Articles);
