using System.Text.Json;
using ChatBot.Host.Composition;
using ChatBot.Host.Settings;
using ChatBot.Host.Terminals;
using ChatBot.Host.Verbs;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Search;

namespace ChatBot.Benchmarks.Peers;

/// <summary>This product's own search: an article stands where its best passage stands.</summary>
internal sealed class ProductPeer(string folder) : IPeer
{
    // Passages of one article follow each other: so many of them hold articles enough.
    private const int PassagesOfArticle = 10;

    private readonly Product product = Open(folder);

    /// <summary>The product on the index that is kept in a folder.</summary>
    public static Product Open(string folder) => Product.Open(
        new VerbContext(new Terminal(TextWriter.Null, Console.Error, TextReader.Null), ContentRoot.Find(AppContext.BaseDirectory), []),
        IndexIn(folder));

    public string Name => "this product";

    public async Task FillAsync(IReadOnlyList<PeerArticle> articles)
    {
        var file = Path.Combine(folder, "articles.jsonl");
        await File.WriteAllLinesAsync(file,
            articles.Select(article => JsonSerializer.Serialize(new { id = article.Id, title = article.Title, text = article.Text })));
        await product.Ingestor.IngestAsync(new IngestRequest([file]), progress: null, CancellationToken.None);
    }

    public async Task<IReadOnlyList<string>> RankAsync(string question, int limit)
    {
        var request = new SearchRequest(question) { Limit = limit * PassagesOfArticle };
        var found = await product.Search.SearchAsync(request, CancellationToken.None);
        return [.. found.Hits.Select(hit => hit.ArticleId).Distinct(StringComparer.Ordinal).Take(limit)];
    }

    public Task<long> BytesAsync() => Task.FromResult(new FileInfo(IndexIn(folder)).Length);

    public ValueTask DisposeAsync() => product.DisposeAsync();

    private static string IndexIn(string folder) => Path.Combine(folder, "product.db");
}
