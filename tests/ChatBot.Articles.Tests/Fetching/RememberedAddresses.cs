using ChatBot.Articles.Fetching.Memory;

namespace ChatBot.Articles.Tests.Fetching;

/// <summary>Remembers addresses as long as a test lasts.</summary>
internal sealed class RememberedAddresses : IAddressMemory
{
    private readonly Dictionary<string, AddressState> states = [];
    private readonly Dictionary<string, Dictionary<string, ReadItem>> items = [];

    public Task<AddressState?> FindAsync(string address, CancellationToken cancellationToken) =>
        Task.FromResult(states.GetValueOrDefault(address));

    public Task<IReadOnlyList<AddressState>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AddressState>>([.. states.Values]);

    public Task PutAsync(AddressState state, CancellationToken cancellationToken)
    {
        states[state.Address] = state;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyDictionary<string, ReadItem>> ListItemsAsync(string address, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, ReadItem>>(items.GetValueOrDefault(address)?.ToDictionary() ?? []);

    public Task PutItemAsync(string address, ReadItem item, CancellationToken cancellationToken)
    {
        if (!this.items.TryGetValue(address, out var items))
            this.items[address] = items = [];
        items[item.Key] = item;
        return Task.CompletedTask;
    }
}
