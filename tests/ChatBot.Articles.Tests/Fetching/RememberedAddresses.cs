using ChatBot.Articles.Fetching.Memory;

namespace ChatBot.Articles.Tests.Fetching;

/// <summary>Remembers addresses as long as a test lasts.</summary>
internal sealed class RememberedAddresses : IAddressMemory
{
    private readonly Dictionary<string, AddressState> _states = [];
    private readonly Dictionary<string, Dictionary<string, ReadItem>> _items = [];

    public Task<AddressState?> FindAsync(string address, CancellationToken cancellationToken) => Task.FromResult(_states.GetValueOrDefault(address));

    public Task<IReadOnlyList<AddressState>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<AddressState>>([.. _states.Values]);

    public Task PutAsync(AddressState state, CancellationToken cancellationToken)
    {
        _states[state.Address] = state;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyDictionary<string, ReadItem>> ListItemsAsync(string address, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, ReadItem>>(_items.GetValueOrDefault(address)?.ToDictionary() ?? []);

    public Task PutItemAsync(string address, ReadItem item, CancellationToken cancellationToken)
    {
        if (!_items.TryGetValue(address, out var items))
            _items[address] = items = [];
        items[item.Key] = item;
        return Task.CompletedTask;
    }
}
