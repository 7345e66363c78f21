using System.Runtime.CompilerServices;
using ChatBot.Articles.Fetching.Memory;
using ChatBot.Articles.Reading;

namespace ChatBot.Articles.Fetching;

/// <summary>
/// Reads the articles of addresses: pages, feeds, sitemaps, and files of every kind that is read. What cannot be read is a result that says
/// why. Safe for concurrent use.
/// </summary>
public sealed class AddressReader(WebFetcher web, IAddressMemory memory, ArticleOptions limits, FetchOptions options, TimeProvider time)
{
    /// <summary>However often an address fails, it is asked for once in this time.</summary>
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromDays(1);

    /// <summary>
    /// Reads what is new or changed at an address. Each article is remembered when its <see cref="ReadResult.Written"/> is called, and the
    /// address itself as read by the last result, so that what is cut short is read again.
    /// </summary>
    /// <param name="isHeld">Whether an article is held; what is not is read again. Null: what was read once need not be there still, for
    /// somebody may have removed it.</param>
    /// <param name="findsGone">Whether to find out which articles are not at their addresses any more: a page that was read before and has
    /// gone for good, and what a feed or a sitemap does not list any more, which is asked for once.</param>
    public IAsyncEnumerable<ReadResult> ReadAsync(Uri address, Func<string, CancellationToken, ValueTask<bool>>? isHeld, bool findsGone,
        CancellationToken cancellationToken) => ReadAsync(address, isHeld, findsGone, isListed: false, cancellationToken);

    private async IAsyncEnumerable<ReadResult> ReadAsync(Uri address, Func<string, CancellationToken, ValueTask<bool>>? isHeld,
        bool findsGone, bool isListed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var given = address.AbsoluteUri;
        var before = await memory.FindAsync(given, cancellationToken) ?? new(given);
        var read = await ReadItems.OpenAsync(memory, given, isHeld, cancellationToken);
        var known = await read.HoldsAllAsync(cancellationToken) ? before.Validators : Validators.None;
        var result = await web.GetAsync(address, known, cancellationToken);
        var now = time.GetUtcNow();
        if (result.Failure is { } failure)
        {
            await memory.PutAsync(Failed(before, failure, result.NotBefore, now), cancellationToken);
            yield return ReadResult.Of(new ReadFailure(given, null, failure));
            if (findsGone && before.Kind == AddressContent.Page && result.IsGone)
            {
                foreach (var id in read.ArticleIds)
                    yield return ReadResult.OfGone(id);
            }

            yield break;
        }

        if (result.IsUnchanged)
        {
            await memory.PutAsync(Done(before, now), cancellationToken);
            yield break;
        }

        var entries = new EntryReader(web, limits, options, read);
        string? error = null;
        await foreach (var each in entries.ReadAsync(result, cancellationToken))
        {
            error ??= each.Failure?.Message;
            yield return each;
        }

        if (findsGone)
        {
            await foreach (var each in entries.FindGoneAsync(cancellationToken))
                yield return each;
        }

        var isRead = entries.Kind is not null;
        var after = (isRead ? Done(before, now) : Failed(before, error!, null, now)) with
        {
            Kind = entries.Kind ?? before.Kind,
            Error = error,
            Validators = isRead && entries.IsComplete && !entries.IsOfAnother ? result.Validators : Validators.None,
        };
        yield return ReadResult.End(token => memory.PutAsync(after, token));

        // A list of lists goes no further than this.
        foreach (var feed in isListed ? [] : entries.Feeds)
        {
            await foreach (var each in ReadAsync(feed, isHeld, findsGone, isListed: true, cancellationToken))
                yield return each;
        }
    }

    private static AddressState Done(AddressState before, DateTimeOffset now) =>
        before with { TriedAt = now, ReadAt = now, Error = null, Failures = 0, NotBefore = null };

    private AddressState Failed(AddressState before, string error, DateTimeOffset? notBefore, DateTimeOffset now)
    {
        var backOff = options.RefreshInterval * Math.Pow(2, Math.Min(before.Failures, 20));
        var own = now + (backOff < LongestBackOff ? backOff : LongestBackOff);
        return before with
        {
            TriedAt = now,
            Error = error,
            Failures = before.Failures + 1,
            NotBefore = notBefore > own ? notBefore
            : notBefore ?? own
        };
    }
}
