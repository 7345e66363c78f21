using System.Runtime.CompilerServices;
using ChatBot.Articles.Fetching.Memory;
using ChatBot.Articles.Reading;

namespace ChatBot.Articles.Fetching;

/// <summary>Reads what an address gave, entry by entry. Not for concurrent use: it counts pages.</summary>
internal sealed class EntryReader(WebFetcher web, ArticleOptions limits, FetchOptions options, ReadItems read)
{
    /// <summary>An index of sitemaps lists sitemaps, and no further index.</summary>
    private const int DeepestSitemap = 2;

    private readonly PageReader pages = new(web, limits, options);
    private readonly HashSet<string> listed = new(StringComparer.Ordinal);
    private bool listsAll;
    private int pagesLeft = options.PagesPerRefresh;

    /// <summary>What the address holds; null where that could not be read at all.</summary>
    public string? Kind { get; private set; }

    /// <summary>Whether nothing is left for the next time.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The addresses of a list of feeds, which are to be read each by itself.</summary>
    public IReadOnlyList<Uri> Feeds { get; private set; } = [];

    /// <summary>Whether what was read is another address than the one that was asked for, so that this one's version says nothing of
    /// it.</summary>
    public bool IsOfAnother { get; private set; }

    public async IAsyncEnumerable<ReadResult> ReadAsync(FetchResult result, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        AddressContent? content = null;
        string? fault = null;
        try
        {
            content = AddressContent.Of(result, limits, options);
        }
        catch (ArticleFaultException exception)
        {
            fault = exception.Message;
        }

        if (content is null)
        {
            yield return Fail(result.Address, fault!);
            yield break;
        }

        if (content.Kind == AddressContent.FeedList)
        {
            if (content.Feeds.Count == 0)
                yield return Fail(result.Address, "The list of feeds names none that can be read.");
            else
                (Kind, Feeds, IsOfAnother) = (content.Kind, content.Feeds, true);
            yield break;
        }

        var named = NamedFeed.Of(content, result.Address);
        if (named is not null && NamedFeed.IsFrontPage(result.Address))
        {
            IsOfAnother = true;
            await foreach (var each in ReadNamedAsync(result.Address, named, cancellationToken))
                yield return each;
            yield break;
        }

        var results = content.Kind switch
        {
            AddressContent.Feed => ReadFeedAsync(content, cancellationToken),
            AddressContent.Sitemap => ReadSitemapAsync(content, 1, cancellationToken),
            _ => ReadFileAsync(content, result.Address, cancellationToken),
        };
        await foreach (var each in results)
        {
            yield return each.Failure is { } failure && named is not null
                ? ReadResult.Of(failure with { Message = $"{failure.Message} It names a feed: {named.AbsoluteUri}" })
                : each;
        }
    }

    /// <summary>The feed that the front page of a site names, for the page itself is no article.</summary>
    private async IAsyncEnumerable<ReadResult> ReadNamedAsync(Uri page, Uri feed,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (content, problem) = await GetContentAsync(feed, cancellationToken);
        if (content?.Kind != AddressContent.Feed)
        {
            yield return Fail(feed, problem ?? $"{page.AbsoluteUri} names this as its feed, which it is not.");
            yield break;
        }

        yield return ReadResult.Note($"{page.AbsoluteUri}: This is the front page of a site; its feed {feed.AbsoluteUri} was read.");
        await foreach (var each in ReadFeedAsync(content, cancellationToken))
            yield return each;
    }

    /// <summary>What is not listed any more and is not at its address either. An entry whose page is still there is not asked for
    /// again.</summary>
    public async IAsyncEnumerable<ReadResult> FindGoneAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var item in listsAll ? read.Unlisted(listed) : [])
        {
            if (!Uri.TryCreate(item.Key, UriKind.Absolute, out var address) || WebAddress.ProblemOf(address) is not null)
                continue;
            if (pagesLeft == 0)
            {
                IsComplete = false;
                yield break;
            }

            pagesLeft--;
            var result = await web.GetAsync(address, Validators.None, cancellationToken);
            if (result.IsGone)
                yield return ReadResult.OfGone(item.ArticleId!, token =>
                    read.PutAsync(item with { Version = ReadItem.Unlisted, ArticleId = null }, token));
            else if (result.Failure is null)
                yield return ReadResult.End(token => read.PutAsync(item with { Version = ReadItem.Unlisted }, token));
        }
    }

    private async IAsyncEnumerable<ReadResult> ReadFileAsync(AddressContent content, Uri address,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ids = new FileIds("/");
        await foreach (var each in PageReader.ResultsAsync(content, limits, cancellationToken))
        {
            if (each.IsArticle)
            {
                Kind = content.Kind;
                var read = content.Kind == AddressContent.Page
                    ? each.WithArticle(PageReader.AtAddress(each.Article, address, address))
                    : ids.ToldApart(each);
                yield return Done(read, read.Article!.Id, "");
            }
            else if (each.LeftOut is { } leftOut && Kind is null)
            {
                yield return Fail(address, $"No article is read from this, a {leftOut.Kind}.");
            }
            else
            {
                yield return each;
            }
        }
    }

    private async IAsyncEnumerable<ReadResult> ReadFeedAsync(AddressContent content,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Kind = AddressContent.Feed;
        var feed = new Uri(content.File.Path);
        var isEmpty = true;
        foreach (var item in content.Items)
        {
            isEmpty = false;
            if (item.LeftOutAs is { } kind)
            {
                yield return content.File.LeaveOut(kind, item.Title ?? item.Key);
                continue;
            }

            var link = Uri.TryCreate(feed, item.Link, out var address) && WebAddress.ProblemOf(address) is null ? address : null;
            var key = link is null ? item.Key : WebAddress.Key(link).AbsoluteUri;
            listed.Add(key);
            if (await read.KnowsAsync(key, item.Version, cancellationToken))
                continue;
            foreach (var each in await ReadItemAsync(content, item, link, key, cancellationToken))
                yield return each with { Kind = "feed item" };
        }

        if (isEmpty)
            yield return Fail(feed, "The feed holds no items.");
        listsAll = !isEmpty;
    }

    private async Task<IReadOnlyList<ReadResult>> ReadItemAsync(AddressContent content, FeedItem item, Uri? link, string key,
        CancellationToken cancellationToken)
    {
        var given = content.File.Build(item.Read, record: item.Number);
        var own = given.IsArticle && link is not null ? PageReader.AtAddress(given.Article with { Url = null }, link, link) : given.Article;
        if (own is not null && FullText.Is(own.Text, item.HasContent))
            return [Done(given.WithArticle(own), key, item.Version)];
        if (link is null)
            return own is null ? [Dead(given, key, item.Version)] : [Done(given.WithArticle(own), key, item.Version)];
        if (pagesLeft == 0)
        {
            IsComplete = false;
            return [];
        }

        pagesLeft--;
        var page = await pages.ReadAsync(link, cancellationToken);
        if (page.Article is { } whole)
        {
            // A page that shows less than the feed gave asks for a subscription.
            var best = own is not null && own.Text.Length > whole.Text.Length ? own : Completed(whole, own);
            return [Done(ReadResult.Of(best) with { Guess = page.Guess }, key, item.Version)];
        }

        IsComplete &= !page.MayPass;
        var failure = Fail(link, own is null ? page.Problem! : $"{page.Problem} What the feed says of it was read instead.");
        if (own is null)
            return [page.MayPass ? failure : Dead(failure, key, item.Version)];
        return page.MayPass ? [failure, given.WithArticle(own)] : [failure, Done(given.WithArticle(own), key, item.Version)];
    }

    private async IAsyncEnumerable<ReadResult> ReadSitemapAsync(AddressContent content, int depth,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Kind = AddressContent.Sitemap;
        var sitemap = new Uri(content.File.Path);
        // Of an index the sitemaps that have not changed are not read, and so not all is known that it lists.
        listsAll = depth == 1;
        foreach (var entry in content.Entries.OrderByDescending(entry => entry.Newest))
        {
            if (!Uri.TryCreate(sitemap, entry.Address, out var address) || WebAddress.ProblemOf(address) is not null)
            {
                yield return Fail(sitemap, "An entry of the sitemap is no address that can be read.");
                continue;
            }

            // A site speaks for itself only (sitemaps.org, "Location").
            if (!WebAddress.IsSameSite(address, sitemap))
            {
                yield return content.File.LeaveOut("address of another site in a sitemap", address.AbsoluteUri);
                continue;
            }

            var key = WebAddress.Key(address).AbsoluteUri;
            var version = entry.Changed ?? "";
            listed.Add(key);
            listsAll &= !entry.IsSitemap;
            if ((!entry.IsSitemap || version.Length > 0) && await read.KnowsAsync(key, version, cancellationToken))
                continue;
            if (pagesLeft == 0)
            {
                (IsComplete, listsAll) = (false, false);
                break;
            }

            if (entry.IsSitemap)
            {
                await foreach (var each in ReadInnerAsync(address, key, version, depth, cancellationToken))
                    yield return each;
                continue;
            }

            pagesLeft--;
            var page = await pages.ReadAsync(address, cancellationToken);
            if (page.Article is { } article)
            {
                yield return Done(ReadResult.Of(Completed(article, entry)) with
                {
                    Guess = page.Guess,
                    Kind = "page of a sitemap",
                }, key, version);
                continue;
            }

            IsComplete &= !page.MayPass;
            yield return page.MayPass ? Fail(address, page.Problem!) : Dead(Fail(address, page.Problem!), key, version);
        }
    }

    /// <summary>What is at an address that another one leads to, or why nothing is known of it.</summary>
    private async Task<(AddressContent? Content, string? Problem)> GetContentAsync(Uri address, CancellationToken cancellationToken)
    {
        var result = await web.GetAsync(address, Validators.None, cancellationToken);
        try
        {
            return result.Failure is { } failure ? (null, failure) : (AddressContent.Of(result, limits, options), null);
        }
        catch (ArticleFaultException fault)
        {
            return (null, fault.Message);
        }
    }

    private async IAsyncEnumerable<ReadResult> ReadInnerAsync(Uri address, string key, string version, int depth,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (content, problem) = await GetContentAsync(address, cancellationToken);
        if (content is null || content.Kind != AddressContent.Sitemap || depth >= DeepestSitemap)
        {
            IsComplete = false;
            yield return Fail(address,
                problem ?? (content!.Kind == AddressContent.Sitemap ? "The index of sitemaps leads to a further index."
                    : "The index of sitemaps leads to what is no sitemap."));
            yield break;
        }

        var wasComplete = IsComplete;
        IsComplete = true;
        await foreach (var each in ReadSitemapAsync(content, depth + 1, cancellationToken))
            yield return each;
        if (IsComplete)
            yield return ReadResult.End(token => read.PutAsync(new(key, version, null), token));
        IsComplete &= wasComplete;
    }

    private ReadResult Done(ReadResult result, string key, string version)
    {
        var id = result.Article!.Id;
        return result with { Written = token => read.PutAsync(new(key, version, id), token) };
    }

    /// <summary>An entry that gives nothing until it changes.</summary>
    private ReadResult Dead(ReadResult failure, string key, string version) =>
        failure with { Written = token => read.PutAsync(new(key, version, null), token) };

    private static ReadResult Fail(Uri address, string message) => ReadResult.Of(new ReadFailure(address.AbsoluteUri, null, message));

    /// <summary>What the page does not say of its article, the feed may.</summary>
    private static Article Completed(Article page, Article? entry) => entry is null ? page : (page with
    {
        PublishedAt = page.PublishedAt ?? entry.PublishedAt,
        Author = page.Author ?? entry.Author,
        Source = page.Source ?? entry.Source,
        Language = page.Language ?? entry.Language,
    }).Signed();

    private static Article Completed(Article page, SitemapEntry entry) => (page with
    {
        PublishedAt = page.PublishedAt ?? entry.PublishedAt,
        Source = page.Source ?? entry.Source,
        Language = page.Language ?? entry.Language,
    }).Signed();
}
