using System.Data;
using System.Runtime.CompilerServices;
using ChatBot.Host.Composition;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Index.Sqlite;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Storage;
using ChatBot.Storage.Postgres;

namespace ChatBot.Host.Doctor;

/// <summary>Opens the index with the encoder that is set, counts what it holds and tries whether it can be written.</summary>
internal sealed class IndexCheck(Product product) : ICheck
{
    private const int MostDamaged = 5;

    private readonly string path = product.Settings.Index.Path;
    private readonly PostgresAddress? database = product.Settings.Index.Database;

    private string Place => database?.ToString() ?? path;

    public string Part => "index";

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // First, since what follows may come to no end.
        var tables = database is null && File.Exists(path)
            ? await Task.Run(() => PageCheck.Run(new SqliteIndexOptions { Path = path }, cancellationToken), cancellationToken) : [];
        if (tables.Count > 0)
            yield return new(Part, Health.Fails, Damaged(tables));
        var counts = await product.Index.CountAsync(cancellationToken);
        yield return counts.Articles == 0
            ? new(Part, Health.Note, $"{Place} holds no articles yet; put some into the folders of Articles:Folders, or ingest them")
            : new(Part, Health.Works, $"{Number(counts.Articles, "article")} in {Number(counts.Passages, "passage")} in {Place}");
        if (await product.Get<VectorRemaker>().FindOtherEncoderAsync(cancellationToken) is { } other)
            yield return new(Part, Health.Note, $"its vectors are of the encoder {other}; the next serve, ask or ingest makes them anew");
        if (database is null)
        {
            yield return await WritableAsync(cancellationToken);
            await foreach (var finding in SoundAsync(tables.Count == 0, cancellationToken))
                yield return finding;
            yield break;
        }

        yield return await DatabaseWritableAsync(database, cancellationToken);
        yield return product.Index is PostgresArticleIndex { UsesExtension: true }
            ? new(Part, Health.Works, "vectors are kept and searched by pgvector")
            : new(Part, Health.Note,
                "vectors are searched in the memory of each replica, since the database had no extension pgvector when the tables were "
                + "made; for more than some 100,000 passages install it and ingest into another schema (Search Path=…)");
    }

    private string Damaged(IReadOnlyList<DamagedTable> tables)
    {
        var named = tables.Select(table => table.Name).OfType<string>().ToList();
        var more = named.Count > MostDamaged ? $" and {named.Count - MostDamaged} more" : "";
        var where = named.Count == 0 ? "" : $" in {string.Join(", ", named.Take(MostDamaged))}{more}";
        return $"pages of {path} are damaged{where} ({tables[0].Problem}); {SqliteFaults.Remedy}";
    }

    // A database looks after what it holds by itself.
    private async IAsyncEnumerable<Finding> SoundAsync(
        bool pagesAreSound, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var damaged = 0;
        var articles = await product.Index.ListAsync(cancellationToken);
        foreach (var article in articles)
        {
            IndexException? damage = null;
            await product.Index.FindSoundAsync(article.Id, exception => damage = exception, cancellationToken);
            if (damage is not null && ++damaged <= MostDamaged)
                yield return new(Part, Health.Fails, damage.Message.TrimEnd('.'));
        }

        if (damaged > MostDamaged)
            yield return new(Part, Health.Fails, $"{Number(damaged - MostDamaged, "further article")} are damaged");
        else if (damaged == 0 && articles.Count > 0 && pagesAreSound)
            yield return new(Part, Health.Works, "each page is sound, and each article as it was written");
    }

    // Whoever holds the state may write; nothing is changed.
    private async Task<Finding> DatabaseWritableAsync(PostgresAddress address, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await product.Get<PostgresDatabase>().BeginAsync(IsolationLevel.ReadCommitted, cancellationToken);
            var server = await transaction.FindAsync("SELECT current_setting('server_version') FROM index_state FOR UPDATE", [],
                row => row.GetString(0), cancellationToken);
            return new(Part, Health.Works, $"articles can be added and removed; the server is PostgreSQL {server}");
        }
        catch (Exception e) when (PostgresFaults.IsFault(e))
        {
            return new(Part, Health.Fails, PostgresFaults.Explain("Articles", e, address).TrimEnd('.'));
        }
    }

    private static string Number(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private async Task<Finding> WritableAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new StoreFile(path) { Patience = TimeSpan.FromSeconds(2) }.Open();
            await using var transaction = connection.BeginTransaction(deferred: false);
            await transaction.RollbackAsync(cancellationToken);
            return new(Part, Health.Works, "articles can be added and removed");
        }
        catch (Exception e) when (StoreFaults.IsFault(e))
        {
            return StoreFaults.Of(e, path) is StoreFault.Locked
                ? new(Part, Health.Note, "another process is writing to it at the moment")
                : new(Part, Health.Fails, StoreFaults.Explain("Articles", e, path).TrimEnd('.'));
        }
    }
}
