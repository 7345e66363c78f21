using System.Text.Json;
using ChatBot.Articles;
using ChatBot.Articles.Passages;
using ChatBot.Articles.Reading;
using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Names;
using ChatBot.Retrieval.Search;
using ChatBot.Retrieval.Tests.Support;

namespace ChatBot.Retrieval.Tests.Search;

/// <summary>Search over a few made-up articles, with the embedded encoder and a real index.</summary>
public sealed class SearchFixture : IAsyncLifetime, IDisposable
{
    private static readonly (string Id, string Title, string Text)[] Made =
    [
        ("visit", "Envoy Szczepański in Reykjavík",
            "The envoy Grzegorz Szczepański arrived in Reykjavík on Friday to talk about fishing rights.\n" +
            "He met the fisheries minister, Björk Sigurðardóttir, for three hours.\nQuotas for herring were not agreed."),
        ("wheat", "Wheat prices fall",
            "Wheat prices fell in Hersona after a good harvest.\nFarmers in the province store grain in silos. Traders in Odesa expect "
            + "exports to rise."),
        ("museum", "Museum shows lost paintings",
            "The museum in Ghent shows forty paintings that were thought lost.\nCurator Anneke Whitkov said that thieves had kept them "
            + "in a barn."),
        ("trial", "Trial of a banker begins",
            "The trial of the banker Tomas Lind began in Malmö.\nLind denied that he had hidden money in Panama. The court heard two "
            + "witnesses."),
        ("bridge", "Bridge over the Drina closed",
            "The bridge over the Drina was closed after engineers found cracks in its pillars.\nTrucks are sent over Zvornik."),
    ];

    private readonly TemporaryFolder folder = new();
    private EmbeddedEncoder encoder = null!;
    private SqliteArticleIndex index = null!;

    public ArticleSearch Search { get; private set; } = null!;

    public QueryAnalyzer Analyzer { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        encoder = EmbeddedEncoder.Load();
        index = await SqliteArticleIndex.OpenAsync(
            new SqliteIndexOptions { Path = folder.File("index.db") }, encoder.Identity.ToString(), encoder.Identity.Dimensions,
            CancellationToken.None);
        var file = folder.Write("made.jsonl",
            string.Join('\n', Made.Select(made => JsonSerializer.Serialize(new { id = made.Id, title = made.Title, text = made.Text }))));
        var ingestor = new Ingestor(
            index, new ArticleReader(folder.Path, new ArticleOptions()), new PassageSplitter(new PassageOptions()), encoder,
            new IngestOptions(), TimeProvider.System);
        (await ingestor.IngestAsync(new([file]), null, CancellationToken.None)).Added.ShouldBe(Made.Length);

        var names = new NameOptions();
        Analyzer = new QueryAnalyzer(index, new NameDirectory(index, names), names);
        Search = new ArticleSearch(index, Analyzer, encoder, new SearchOptions());
    }

    public async Task<Article> ArticleAsync(string id) => (await index.FindAsync(id, CancellationToken.None)).ShouldNotBeNull();

    public async Task DisposeAsync() => await index.DisposeAsync();

    public void Dispose()
    {
        encoder.Dispose();
        folder.Dispose();
    }
}
