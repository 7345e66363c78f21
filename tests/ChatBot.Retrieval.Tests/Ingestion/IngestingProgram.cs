using ChatBot.Articles;
using ChatBot.Articles.Passages;
using ChatBot.Articles.Reading;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Tests.Support;
using Microsoft.Extensions.AI;

namespace ChatBot.Retrieval.Tests.Ingestion;

/// <summary>
/// What the test assembly does as a process of its own: <c>INDEX FOLDER [TEXTS]</c> ingests the folder, says "written N" after each
/// article, and never comes back from the encoder after so many texts.
/// </summary>
internal static class IngestingProgram
{
    private static async Task<int> Main(string[] arguments)
    {
        await using var index = await OpenAsync(arguments[0]);
        using var hashing = new HashingEncoder();
        using var encoder = new StallingEncoder(hashing, arguments.Length > 2 ? int.Parse(arguments[2]) : int.MaxValue);
        try
        {
            await MakeIngestor(index, encoder, arguments[1]).IngestAsync(
                new IngestRequest([arguments[1]]), new LineWriter(), CancellationToken.None);
            return 0;
        }
        catch (IndexException exception)
        {
            await Console.Error.WriteLineAsync($"{exception.Fault}: {exception.Message}");
            foreach (var article in await index.ListAsync(CancellationToken.None))
                Console.WriteLine($"kept {(await index.FindAsync(article.Id, CancellationToken.None))!.Text}");
            Console.WriteLine($"found {(await index.MatchPassagesAsync(["minist"], 100_000, CancellationToken.None)).Count}");
            return 1;
        }
    }

    public static Task<SqliteArticleIndex> OpenAsync(string path) => SqliteArticleIndex.OpenAsync(
        new SqliteIndexOptions { Path = path }, HashingEncoder.Identity, HashingEncoder.DefaultDimensions, CancellationToken.None);

    public static Ingestor MakeIngestor(IArticleIndex index, IEmbeddingGenerator<string, Embedding<float>> encoder,
        string contentRoot) => new(
        index, new ArticleReader(contentRoot, new ArticleOptions()), new PassageSplitter(new PassageOptions()), encoder,
        new IngestOptions { BatchPassages = 8 }, TimeProvider.System);

    private sealed class LineWriter : IProgress<IngestProgress>
    {
        private readonly Lock writing = new();
        private int written;

        public void Report(IngestProgress value)
        {
            lock (writing)
            {
                while (written < value.Written)
                    Console.WriteLine($"written {++written}");
            }
        }
    }

    private sealed class StallingEncoder(HashingEncoder encoder, int texts)
        : DelegatingEmbeddingGenerator<string, Embedding<float>>(encoder)
    {
        public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            var encoded = await base.GenerateAsync(values, options, cancellationToken);
            if (encoder.Encoded >= texts)
                await Task.Delay(Timeout.Infinite, cancellationToken);
            return encoded;
        }
    }
}
