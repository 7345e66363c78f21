using ChatBot.Articles.Fetching.Memory;

namespace ChatBot.Host.Previews;

/// <summary>Knows of no address, and keeps nothing.</summary>
internal sealed class ForgottenAddresses : IAddressMemory
{
    public Task<AddressState?> FindAsync(string address, CancellationToken cancellationToken) => Task.FromResult<AddressState?>(null);

    public Task<IReadOnlyList<AddressState>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AddressState>>([]);

    public Task PutAsync(AddressState state, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyDictionary<string, ReadItem>> ListItemsAsync(string address, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, ReadItem>>(new Dictionary<string, ReadItem>());

    public Task PutItemAsync(string address, ReadItem item, CancellationToken cancellationToken) => Task.CompletedTask;
}
