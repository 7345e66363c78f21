using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Host.Backups;

/// <summary>
/// Brings back what a backup holds, into an index of either kind and the stores beside it: the stores first, each in one transaction, then
/// article by article. Stopped half-way and run again with --force, it begins anew and ends the same.
/// </summary>
internal sealed class BackupRestorer(IArticleIndex index, IReadOnlyList<KeptStore> stores)
{
    /// <param name="force">Whether what is there now may go.</param>
    /// <exception cref="BackupException">It does not fit, or there is something already.</exception>
    public async Task RestoreAsync(BackupReader backup, bool force, CancellationToken cancellationToken)
    {
        var stored = (IStoredArticles)index;
        var manifest = backup.Manifest;
        if ((manifest.Index, manifest.Dimensions) != (stored.Maker, stored.Dimensions))
            throw new BackupException(
                $"The backup is of {manifest.Index} ({manifest.Dimensions} values), and {stored.Maker} ({stored.Dimensions} values) is "
                + "configured; set the encoder and the passages that it was made with.");
        if (!force)
            await RefuseOverAsync(cancellationToken);
        foreach (var store in stores)
            await RestoreAsync(store, backup, cancellationToken);
        await RestoreArticlesAsync(backup, stored.Dimensions, cancellationToken);
        await RestoreSourcesAsync(backup, cancellationToken);
    }

    private async Task RefuseOverAsync(CancellationToken cancellationToken)
    {
        var articles = (await index.CountAsync(cancellationToken)).Articles;
        if (articles > 0)
            throw new BackupException(
                $"The index holds {articles} articles already; restore over them with --force, or name another index.");
        foreach (var store in stores)
        {
            await store.UseAsync(
                writes: false,
                async rows =>
                {
                    if (await rows.CountAsync(cancellationToken) > 0)
                        throw new BackupException(
                            $"What belongs to \"{store.Part}\" is kept there already; restore over it with --force, or name another "
                            + "place.");
                },
                cancellationToken);
        }
    }

    private static Task RestoreAsync(KeptStore store, BackupReader backup, CancellationToken cancellationToken) => store.UseAsync(
        writes: true,
        async rows =>
        {
            await rows.ClearAsync(cancellationToken);
            foreach (var table in await rows.ListTablesAsync(cancellationToken))
            {
                var lines = backup.ReadAsync(
                    BackupManifest.Table(store.Part, table), BackupJson.Default.JsonElement, cancellationToken);
                await foreach (var line in lines)
                    await rows.AddAsync(table, line, cancellationToken);
            }
        },
        cancellationToken);

    private async Task RestoreArticlesAsync(BackupReader backup, int dimensions, CancellationToken cancellationToken)
    {
        var restored = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var line in backup.ReadAsync(BackupManifest.Articles, BackupJson.Default.BackupArticle, cancellationToken))
        {
            await index.PutAsync(Indexed(line, dimensions), cancellationToken);
            restored.Add(line.Id);
        }

        foreach (var article in await index.ListAsync(cancellationToken))
        {
            if (!restored.Contains(article.Id))
                await index.RemoveAsync(article.Id, cancellationToken);
        }
    }

    private async Task RestoreSourcesAsync(BackupReader backup, CancellationToken cancellationToken)
    {
        foreach (var origin in (await index.ListSourcesAsync(cancellationToken)).Keys)
            await index.RemoveSourceAsync(origin, cancellationToken);
        await foreach (var source in backup.ReadAsync(BackupManifest.Sources, BackupJson.Default.BackupSource, cancellationToken))
            await index.PutSourceAsync(source.Origin, new SourceStamp(source.Length, source.ChangedAt), cancellationToken);
    }

    private static IndexedArticle Indexed(BackupArticle article, int dimensions)
    {
        try
        {
            return StoredArticles.Indexed(article.ToStored(), dimensions);
        }
        catch (ArgumentException exception)
        {
            throw new BackupException($"The article {article.Id} of the backup does not fit together: {exception.Message}", exception);
        }
    }
}
