using System.Globalization;
using ChatBot.Articles;
using ChatBot.Articles.Passages;
using ChatBot.Articles.Reading;
using ChatBot.Benchmarks.Encoding;
using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Benchmarks.Ingestion;

/// <summary>
/// Measures how fast articles come into an index, all of it: reading, cleaning, cutting, encoding, writing; beside what ONNX Runtime
/// alone takes for the same passages, tokenised and laid out beforehand.
/// </summary>
internal static class IngestBenchmark
{
    private const int Rounds = 3;

    public static async Task<int> RunAsync(string path, TextWriter output)
    {
        path = Path.GetFullPath(path);
        using var encoder = EmbeddedEncoder.Load();

        // First, while nothing else has used the memory.
        var before = Machine.PeakMegabytes();
        var report = await IngestAsync(path, encoder);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Machine.Describe()}; {report.Added} articles, {report.Passages} passages, {report.Failures.Count} failures"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"peak memory {Machine.PeakMegabytes()} MB ({before} MB with the encoder loaded)"));

        using var runtime = RuntimeAlone.For(await PassagesAsync(path), encoder);
        Distribution alone = new(), whole = new(), aloneWorked = new(), wholeWorked = new();
        for (var round = 0; round < Rounds; round++)
        {
            await TimeAsync(alone, aloneWorked, () => Task.Run(runtime.RunSideBySide));
            await TimeAsync(whole, wholeWorked, () => IngestAsync(path, encoder));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  round {round + 1}: ONNX Runtime {alone.Last / 1000:F1} s ("
                + $"{aloneWorked.Last / 1000:F1} s of processor time), ingest {whole.Last / 1000:F1} s ({wholeWorked.Last / 1000:F1} s); "
                + $"{Machine.Describe()}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"ONNX Runtime alone  {report.Passages / alone.Median * 1000,8:F1} passages/s, "
            + $"{aloneWorked.Median / 1000:F1} s of processor time"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"ingest              {report.Passages / whole.Median * 1000,8:F1} passages/s, "
            + $"{wholeWorked.Median / 1000:F1} s of processor time"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"ingest / ONNX Runtime {100 * alone.Median / whole.Median:F1} % of its speed; "
            + $"{100 * aloneWorked.Median / wholeWorked.Median:F1} % by processor time"));
        return 0;
    }

    private static async Task TimeAsync(Distribution elapsed, Distribution worked, Func<Task> work)
    {
        // What an earlier round has left behind is not this one's to clear away.
        GC.Collect();
        var clock = Stopclock.Start();
        await work();
        elapsed.Add(clock.Elapsed);
        worked.Add(clock.Worked);
    }

    private static async Task<IngestReport> IngestAsync(string path, EmbeddedEncoder encoder)
    {
        using var folder = new TemporaryFolder();
        await using var index = await SqliteArticleIndex.OpenAsync(
            new SqliteIndexOptions { Path = folder.File("index.db") }, encoder.Identity.ToString(), encoder.Identity.Dimensions,
            CancellationToken.None);
        var ingestor = new Ingestor(
            index, Reader(path), new PassageSplitter(new PassageOptions()), encoder, new IngestOptions(), TimeProvider.System);
        return await ingestor.IngestAsync(new IngestRequest([path]), progress: null, CancellationToken.None);
    }

    private static async Task<List<string>> PassagesAsync(string path)
    {
        var splitter = new PassageSplitter(new PassageOptions());
        var texts = new List<string>();
        await foreach (var result in Reader(path).ReadAsync(path, CancellationToken.None))
        {
            if (!result.IsArticle)
                continue;
            var indexText = new IndexText(result.Article);
            texts.AddRange(splitter.Split(result.Article).Select(indexText.Of));
        }

        return texts;
    }

    private static ArticleReader Reader(string path) => new(Path.GetDirectoryName(path)!, new ArticleOptions());
}
