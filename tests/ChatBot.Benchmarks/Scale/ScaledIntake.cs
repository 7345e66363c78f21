using System.Globalization;
using ChatBot.Host.Composition;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Benchmarks.Scale;

/// <summary>Brings made-up news in through the product's own intake, with vectors that are drawn.</summary>
internal static class ScaledIntake
{
    // What a real story of the news has, at the least: more articles are made until there are passages enough.
    private const int PassagesOfArticle = 8;
    private const int MostAtOnce = 5_000;

    /// <summary>Makes an index of so many passages, or goes on with one that was begun.</summary>
    /// <returns>What was made.</returns>
    public static async Task<string> MakeAsync(ScaledIndex index, MadeUpNews news, int passages)
    {
        await using var product = index.Open(drawsVectors: true);
        var clock = Stopclock.Start();
        var count = await product.Index.CountAsync(CancellationToken.None);
        while (count.Passages < passages)
        {
            var more = Math.Clamp((passages - count.Passages) / PassagesOfArticle / 2, 1, MostAtOnce);
            await PutAsync(product, news, count.Articles, more);
            count = await product.Index.CountAsync(CancellationToken.None);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {count.Passages} of {passages} passages, {clock.Elapsed.TotalSeconds:F0} s"));
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"{count.Articles} articles, {count.Passages} passages in {clock.Elapsed.TotalSeconds:F0} s; {Machine.Describe()}");
    }

    /// <summary>Brings articles in.</summary>
    /// <param name="first">Number of the first one (<see cref="MadeUpNews.Line"/>).</param>
    /// <param name="count">How many.</param>
    /// <returns>The passages they have.</returns>
    public static async Task<int> PutAsync(Product product, MadeUpNews news, int first, int count)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File(string.Create(CultureInfo.InvariantCulture, $"{first}.jsonl"));
        await File.WriteAllLinesAsync(file, Enumerable.Range(first, count).Select(news.Line));
        var report = await product.Ingestor.IngestAsync(new IngestRequest([file]), progress: null, CancellationToken.None);
        return report.Passages;
    }
}
