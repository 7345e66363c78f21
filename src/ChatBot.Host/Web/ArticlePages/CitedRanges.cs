using ChatBot.Articles;
using ChatBot.Host.Citing;
using ChatBot.Language;

namespace ChatBot.Host.Web.ArticlePages;

/// <summary>What of an article an address cites, as the article stands today.</summary>
/// <param name="Cited">The quotation that was followed; null where there is none, or its words no longer stand in the article.</param>
/// <param name="Also">The answer's other quotations of the same article, in any order; they may overlap.</param>
internal sealed record CitedRanges(TextRange? Cited, IReadOnlyList<TextRange> Also)
{
    public static CitedRanges None { get; } = new(null, []);

    /// <summary>Whether somebody comes from what cites it, rather than from a list.</summary>
    public bool IsFollowed { get; init; }

    /// <summary>Whether the article is another version than the one that was cited.</summary>
    public bool IsChanged { get; init; }

    /// <summary>Whether the words that were followed are gone.</summary>
    public bool IsLost => IsChanged && Cited is null;

    /// <summary>Finds what an address cites. What is no range of the text is left out, and so are words that do not stand in it.</summary>
    public static CitedRanges Of(ArticleAddress address, Article article)
    {
        var cited = address.Cited?.FindIn(article.Text);
        return new CitedRanges(cited, [.. address.Also.Select(place => place.FindIn(article.Text)).OfType<TextRange>()])
        {
            IsFollowed = address.Cited is not null,
            IsChanged = address.Cited is { } place && (address.Version is { } version
                ? version != ArticleAddress.VersionOf(article.ContentHash)
                : place.Words is not null && cited != place.Range),
        };
    }
}
