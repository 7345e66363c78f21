namespace ChatBot.Articles.Fetching.Memory;

/// <summary>Keeps what is known of addresses, so that nothing is asked for that is known. Safe for concurrent use.</summary>
public interface IAddressMemory
{
    Task<AddressState?> FindAsync(string address, CancellationToken cancellationToken);

    /// <summary>All that were ever read, by address.</summary>
    Task<IReadOnlyList<AddressState>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Keeps all of a state but the count of articles, which follows from the items.</summary>
    Task PutAsync(AddressState state, CancellationToken cancellationToken);

    /// <summary>The entries of an address that were read, by their keys.</summary>
    Task<IReadOnlyDictionary<string, ReadItem>> ListItemsAsync(string address, CancellationToken cancellationToken);

    Task PutItemAsync(string address, ReadItem item, CancellationToken cancellationToken);
}
