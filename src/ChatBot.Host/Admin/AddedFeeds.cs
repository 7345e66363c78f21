namespace ChatBot.Host.Admin;

/// <summary>Keeps the addresses that editors add to those of the settings.</summary>
/// <remarks>Every method fails with <see cref="AdminStoreException"/> where the store cannot be used.</remarks>
internal sealed class AddedFeeds(AdminDatabase database, TimeProvider clock)
{
    /// <summary>So many can be added.</summary>
    public const int Most = 500;

    /// <summary>Characters of the longest address: it is a key, which a database bounds.</summary>
    public const int LongestAddress = 2000;

    private readonly string feeds = database.Table("feeds");

    /// <summary>Adds an address; false where it was there.</summary>
    public async Task<bool> AddAsync(Uri address, string who, CancellationToken cancellationToken) => await database.RunAsync(
        $"INSERT INTO {feeds} (address, added_at, who) VALUES (@address, @at, @who) ON CONFLICT (address) DO NOTHING",
        cancellationToken,
        ("@address", address.AbsoluteUri), ("@at", clock.GetUtcNow().ToUnixTimeMilliseconds()), ("@who", who)) > 0;

    /// <summary>Its articles stay; false where it was not there.</summary>
    public async Task<bool> RemoveAsync(string address, CancellationToken cancellationToken) => await database.RunAsync(
        $"DELETE FROM {feeds} WHERE address = @address", cancellationToken, ("@address", address)) > 0;

    /// <summary>By address.</summary>
    public Task<IReadOnlyList<AddedFeed>> ListAsync(CancellationToken cancellationToken) => database.ReadAsync(
        $"SELECT address, added_at, who FROM {feeds} ORDER BY address",
        row => new AddedFeed(new(row.GetString(0)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.GetString(2)),
        cancellationToken);
}
