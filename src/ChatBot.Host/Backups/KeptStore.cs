using ChatBot.Storage;

namespace ChatBot.Host.Backups;

/// <summary>A store beside the index.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Tables">Its tables.</param>
internal sealed record KeptStore(StorePlace Place, StoreTables Tables)
{
    public string Part => Tables.Part;

    /// <summary>Runs what reads it or writes it.</summary>
    /// <param name="writes">Whether it is to be written; one that is only read is not made.</param>
    /// <exception cref="BackupException">It cannot be used.</exception>
    public async Task UseAsync(bool writes, Func<StoreRows, Task> use, CancellationToken cancellationToken)
    {
        using var store = Place.Store(Tables);
        if (!writes && !Place.IsDatabase && !File.Exists(store.Place))
            return;
        try
        {
            await using var rows = await StoreRows.OpenAsync(store, Part, writes, cancellationToken);
            await use(rows);
            if (writes)
                await rows.CommitAsync(cancellationToken);
        }
        catch (Exception exception) when (store.IsFault(exception))
        {
            throw new BackupException(store.Explain($"What belongs to \"{Part}\"", exception), exception);
        }
    }
}
