using ChatBot.Articles.Fetching.Memory;

namespace ChatBot.Articles.Fetching;

/// <summary>The entries of an address that were read before.</summary>
internal sealed class ReadItems
{
    private readonly IAddressMemory memory;
    private readonly string address;
    private readonly IReadOnlyDictionary<string, ReadItem> items;
    private readonly Func<string, CancellationToken, ValueTask<bool>>? isHeld;

    private ReadItems(IAddressMemory memory, string address, IReadOnlyDictionary<string, ReadItem> items,
        Func<string, CancellationToken, ValueTask<bool>>? isHeld) =>
        (this.memory, this.address, this.items, this.isHeld) = (memory, address, items, isHeld);

    public static async Task<ReadItems> OpenAsync(
        IAddressMemory memory, string address, Func<string, CancellationToken, ValueTask<bool>>? isHeld,
        CancellationToken cancellationToken) =>
        new(memory, address, await memory.ListItemsAsync(address, cancellationToken), isHeld);

    /// <summary>The articles that its entries became.</summary>
    public IEnumerable<string> ArticleIds =>
        items.Values.Select(item => item.ArticleId).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The entries that became articles and are not listed any more, but for those that were looked after.</summary>
    public IEnumerable<ReadItem> Unlisted(IReadOnlySet<string> listed) =>
        items.Values.Where(item => item.ArticleId is not null && item.Version != ReadItem.Unlisted && !listed.Contains(item.Key));

    /// <summary>Whether nothing has to be read again because it is not held any more.</summary>
    public async Task<bool> HoldsAllAsync(CancellationToken cancellationToken)
    {
        if (isHeld is null)
            return true;
        foreach (var item in items.Values)
        {
            if (!await HoldsAsync(item, cancellationToken))
                return false;
        }

        return items.Count > 0;
    }

    /// <summary>Whether an entry was read as it looks now.</summary>
    public async Task<bool> KnowsAsync(string key, string version, CancellationToken cancellationToken) =>
        items.TryGetValue(key, out var item) && item.Version == version && await HoldsAsync(item, cancellationToken);

    public Task PutAsync(ReadItem item, CancellationToken cancellationToken) => memory.PutItemAsync(address, item, cancellationToken);

    private async ValueTask<bool> HoldsAsync(ReadItem item, CancellationToken cancellationToken) =>
        isHeld is null || item.ArticleId is null || await isHeld(item.ArticleId, cancellationToken);
}
