using ChatBot.Articles.Reading;

namespace ChatBot.Articles.Fetching;

/// <summary>Reads the one article of the page behind an entry of a feed or a sitemap.</summary>
internal sealed class PageReader(WebFetcher web, ArticleOptions limits, FetchOptions options)
{
    /// <summary>The article, or why there is none, and whether that may be otherwise the next time.</summary>
    public async Task<(Article? Article, string? Guess, string? Problem, bool MayPass)> ReadAsync(Uri address,
        CancellationToken cancellationToken)
    {
        var result = await web.GetAsync(address, Validators.None, cancellationToken);
        if (result.Failure is { } failure)
            return (null, null, failure, result.Status is not (>= 400 and < 500) or 408 or 425 or 429);
        try
        {
            var content = AddressContent.Of(result, limits, options);
            if (content.Kind is AddressContent.Feed or AddressContent.Sitemap)
                return (null, null, $"This is a {content.Kind} and no article; give its address to be read by itself.", false);
            await foreach (var read in ResultsAsync(content, limits, cancellationToken))
            {
                if (read.IsArticle)
                    return (AtAddress(read.Article, address, result.Address), read.Guess, null, false);
                return (null, null, read.Failure?.Message ?? $"No article is read from this, a {read.LeftOut?.Kind}.", false);
            }

            return (null, null, "There is nothing in it to read.", false);
        }
        catch (ArticleFaultException fault)
        {
            return (null, null, fault.Message, false);
        }
    }

    /// <summary>What a file of any kind holds.</summary>
    public static IAsyncEnumerable<ReadResult> ResultsAsync(AddressContent content, ArticleOptions limits,
        CancellationToken cancellationToken) =>
        new ContentReader(limits).ReadPartAsync(content.File, new MemoryStream(content.Bytes), content.Kind == AddressContent.Page ? 0 : 1,
            cancellationToken);

    /// <summary>The article under the address that is its own, whichever address led to it.</summary>
    /// <param name="asked">The address that was asked for.</param>
    /// <param name="found">Where that led.</param>
    public static Article AtAddress(Article article, Uri asked, Uri found)
    {
        var own = WebAddress.Plain(WebAddress.Canonical(found, article.Url));
        return (article with
        {
            Url = own.AbsoluteUri,
            Origin = asked.AbsoluteUri,
            Naming = ArticleNaming.Address
        }).WithId(ArticleId.FromUrl(WebAddress.Key(own)));
    }
}
