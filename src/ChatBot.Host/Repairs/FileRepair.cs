using ChatBot.Articles.Fetching;
using ChatBot.Articles.Passages;
using ChatBot.Host.Admin;
using ChatBot.Host.Composition;
using ChatBot.Host.Verbs;
using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Index.Sqlite;
using ChatBot.Retrieval.Ingestion;
using Microsoft.Extensions.AI;

namespace ChatBot.Host.Repairs;

/// <summary>
/// Puts an index in the place of a damaged file: what is sound of it, and what its articles were read from once more. The damaged file is
/// kept; stopped half-way it is untouched, and the same command begins anew.
/// </summary>
/// <param name="product">The product, whose index nobody has opened yet.</param>
internal sealed class FileRepair(Product product)
{
    private readonly SqliteIndexOptions file = new() { Path = product.Settings.Index.Path };
    private readonly EncoderIdentity encoder = product.Get<EncoderIdentity>();

    /// <summary>Null where the file is sound, and nothing was done.</summary>
    /// <exception cref="IndexException">It cannot be had alone, or is another program's.</exception>
    /// <exception cref="VerbException">There is no file.</exception>
    public async Task<FileRepairReport?> RunAsync(IProgress<int>? progress, CancellationToken cancellationToken)
    {
        if (!File.Exists(file.Path))
            throw new VerbException($"There is no index at {file.Path}; nothing is to be repaired.");
        var beside = new IndexFiles(file.Path + ".repaired");
        beside.Delete();
        var name = ChatBotServices.IndexName(encoder, product.Get<PassageOptions>());
        var report = new RepairReport(0, 0, []);
        IReadOnlyCollection<string> origins = [];
        using (var damaged = DamagedIndex.Open(file, name, encoder.Dimensions))
        {
            if (damaged is not null && IsSound(damaged, cancellationToken))
                return null;
            await using var whole = await SqliteArticleIndex.OpenAsync(
                file with { Path = beside.Path }, name, encoder.Dimensions, cancellationToken);
            if (damaged is not null)
            {
                var repair = new IndexRepair(
                    product.Get<PassageSplitter>(), product.Get<IEmbeddingGenerator<string, Embedding<float>>>());
                report = await repair.RunAsync(damaged, whole, progress, cancellationToken);
                origins = damaged.ListOrigins();
            }
        }

        var kept = PlaceForDamaged();
        new IndexFiles(file.Path).Exchange(beside, kept);
        var read = await ReadAgainAsync(report, origins, cancellationToken);
        return new(
            report.Kept, report.Encoded, read.Added, await StillLostAsync(report, cancellationToken),
            report.Lost.Count(article => article.Id is null), read.Failures, kept);
    }

    private static bool IsSound(DamagedIndex damaged, CancellationToken cancellationToken) =>
        damaged.FindDamage(cancellationToken).Count == 0 && damaged.Articles().All(article => article.IsSound);

    private string PlaceForDamaged()
    {
        var place = file.Path + ".damaged";
        for (var number = 2; File.Exists(place); number++)
            place = $"{file.Path}.damaged-{number}";
        return place;
    }

    // The folders and what editors gave always; beside them what is missing came from, or all there was where that cannot be told. What
    // feeds gave comes back when they are read next, since the new index does not know that they were.
    private Task<IngestReport> ReadAgainAsync(
        RepairReport report, IReadOnlyCollection<string> origins, CancellationToken cancellationToken)
    {
        List<string> missing = [.. report.Lost.Select(article => article.Origin).OfType<string>()];
        if (missing.Count < report.Lost.Length || !missing.TrueForAll(origin => IsAddress(origin) || File.Exists(origin)))
            missing.AddRange(origins.Where(File.Exists));
        var uploads = product.Get<UploadFolder>().Folder;
        string[] folders = [.. product.Settings.Articles.Folders, .. Directory.Exists(uploads) ? [uploads] : Array.Empty<string>()];
        return product.Ingestor.IngestAsync(
            new IngestRequest([.. folders, .. missing.Where(File.Exists).Distinct(StringComparer.Ordinal)])
            {
                Addresses = [.. missing.Where(IsAddress).Distinct(StringComparer.Ordinal).Select(origin => new Uri(origin))],
            },
            progress: null, cancellationToken);
    }

    private static bool IsAddress(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address) && WebAddress.ProblemOf(address) is null;

    // An id that was damaged itself is of an article that came back with its file.
    private async Task<IReadOnlyList<SalvagedArticle>> StillLostAsync(RepairReport report, CancellationToken cancellationToken)
    {
        var lost = new List<SalvagedArticle>();
        var read = await product.Index.ListSourcesAsync(cancellationToken);
        foreach (var article in report.Lost)
        {
            if (article.Id is { } id && !read.ContainsKey(article.Origin ?? "")
                && await product.Index.FindVersionAsync(id, cancellationToken) is null)
                lost.Add(article);
        }

        return lost;
    }
}
