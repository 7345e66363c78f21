using Microsoft.Extensions.Caching.Distributed;

namespace ChatBot.Answers.Models.Replies;

/// <summary>Another cache, whose entries end after a time whatever the one that puts them in says.</summary>
internal sealed class ExpiringCache(IDistributedCache inner, TimeSpan keepFor) : IDistributedCache
{
    private readonly DistributedCacheEntryOptions entry = new() { AbsoluteExpirationRelativeToNow = keepFor };

    public byte[]? Get(string key) => inner.Get(key);

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => inner.GetAsync(key, token);

    public void Refresh(string key) => inner.Refresh(key);

    public Task RefreshAsync(string key, CancellationToken token = default) => inner.RefreshAsync(key, token);

    public void Remove(string key) => inner.Remove(key);

    public Task RemoveAsync(string key, CancellationToken token = default) => inner.RemoveAsync(key, token);

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => inner.Set(key, value, entry);

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) =>
        inner.SetAsync(key, value, entry, token);
}
