using System.Globalization;
using System.Runtime.CompilerServices;
using ChatBot.Articles.Fetching.Memory;
using ChatBot.Host.Admin;
using ChatBot.Host.Composition;

namespace ChatBot.Host.Doctor;

/// <summary>Tells how each address that is set or was read stands: when it was read last, and what went wrong since. Asks no
/// server.</summary>
internal sealed class FeedsCheck(Product product) : ICheck
{
    public string Part => "feeds";

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var states = (await product.Get<IAddressMemory>().ListAsync(cancellationToken)).ToDictionary(state => state.Address,
            StringComparer.Ordinal);
        var added = await product.Get<AddedFeeds>().ListAsync(cancellationToken);
        var feeds = product.Settings.Articles.Feeds.Concat(added.Select(feed => feed.Address)).Select(feed => feed.AbsoluteUri)
            .Distinct().ToList();
        if (feeds.Count == 0)
            yield return new(Part, Health.Unset, "no address is read while serving; put feeds, sitemaps or pages into Articles:Feeds, or "
                + "add them at /admin/feeds");
        foreach (var feed in feeds)
            yield return Of(states.GetValueOrDefault(feed) ?? new(feed));
        foreach (var state in states.Values.Where(state => state.Error is not null && !feeds.Contains(state.Address)))
            yield return new(Part, Health.Note, Of(state).Text + "; it was ingested by hand");
    }

    private Finding Of(AddressState state)
    {
        if (state.TriedAt is null)
            return new(Part, Health.Note, $"{state.Address} was not read yet; serving reads it");
        var read = state.ReadAt is { } at
            ? string.Create(CultureInfo.InvariantCulture,
                $"{state.Kind}, {state.Articles} {(state.Articles == 1 ? "article" : "articles")}, last read "
                + $"{at.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC")
            : "never read";
        var again = state.NotBefore is { } next
            ? string.Create(CultureInfo.InvariantCulture, $"; next try {next.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC") : "";
        return state.Error is null
            ? new(Part, Health.Works, $"{state.Address}: {read}")
            : new(Part, state.Failures == 0 ? Health.Note : Health.Fails, $"{state.Address}: {read}{again}: {state.Error.TrimEnd('.')}");
    }
}
