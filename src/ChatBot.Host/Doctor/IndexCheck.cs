using System.Runtime.CompilerServices;
using ChatBot.Host.Composition;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Storage;

namespace ChatBot.Host.Doctor;

/// <summary>Opens the index with the encoder that is set, counts what it holds and tries whether it can be written.</summary>
internal sealed class IndexCheck(Product product) : ICheck
{
    private readonly string path = product.Settings.Index.Path;

    public string Part => "index";

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var counts = await product.Index.CountAsync(cancellationToken);
        yield return counts.Articles == 0
            ? new(Part, Health.Note, $"{path} holds no articles yet; put some into the folders of Articles:Folders, or ingest them")
            : new(Part, Health.Works, $"{Number(counts.Articles, "article")} in {Number(counts.Passages, "passage")} in {path}");
        if (await product.Get<VectorRemaker>().FindOtherEncoderAsync(cancellationToken) is { } other)
            yield return new(Part, Health.Note, $"its vectors are of the encoder {other}; the next serve, ask or ingest makes them anew");
        yield return await WritableAsync(cancellationToken);
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
