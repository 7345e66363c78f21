namespace ChatBot.Retrieval.Index;

/// <summary>Which articles a search is narrowed to. What is null narrows nothing.</summary>
/// <param name="First">First day of publication, as the source dates it; articles without a date are outside.</param>
/// <param name="Last">Last day of publication.</param>
/// <param name="Sources">Who published them, spelt as the articles have it; articles without a source are outside.</param>
/// <param name="Author">Who wrote them, spelt as the articles have it.</param>
public sealed record SearchFrame(
    DateOnly? First = null, DateOnly? Last = null, IReadOnlyCollection<string>? Sources = null, string? Author = null)
{
    /// <summary>Ids of the only articles; null: all.</summary>
    public IReadOnlyCollection<string>? Articles { get; init; }

    /// <summary>The articles that stand in both frames.</summary>
    /// <param name="other">Null narrows nothing.</param>
    /// <exception cref="ArgumentException">Both name an author, and not the same.</exception>
    public SearchFrame And(SearchFrame? other)
    {
        if (other is null)
            return this;
        if (Author is not null && other.Author is not null && Author != other.Author)
            throw new ArgumentException("No article is of two authors.", nameof(other));
        return new(
            First is null || other.First > First ? other.First : First,
            Last is null || other.Last < Last ? other.Last : Last,
            InBoth(Sources, other.Sources),
            Author ?? other.Author)
        {
            Articles = InBoth(Articles, other.Articles),
        };
    }

    private static IReadOnlyCollection<string>? InBoth(IReadOnlyCollection<string>? one, IReadOnlyCollection<string>? other) =>
        one is null ? other : other is null ? one : one.Intersect(other, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
}
