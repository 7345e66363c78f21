using System.Globalization;
using ChatBot.Answers;
using ChatBot.Benchmarks.Answering;
using ChatBot.Host.Composition;
using ChatBot.Host.Settings;
using ChatBot.Host.Terminals;
using ChatBot.Host.Verbs;
using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Search;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Benchmarks.Scale;

/// <summary>How the product grows: search and answers, memory, file, start and intake at each number of passages.</summary>
/// <param name="Path">Real articles that others are made of: see <see cref="MadeUpNews"/>.</param>
/// <param name="Questions">See <see cref="QuestionFile"/>.</param>
/// <param name="Folder">Where the indexes are kept, one for each size.</param>
internal sealed record ScaleBenchmark(string Path, string Questions, string Folder)
{
    // What a real story of the news has, at the least: more articles are made until there are passages enough.
    private const int PassagesOfArticle = 8;

    public async Task<int> RunAsync(IEnumerable<int> sizes, TextWriter output)
    {
        Directory.CreateDirectory(Folder);
        var questions = QuestionFile.Read(Questions);
        output.WriteLine(Machine.Describe());
        foreach (var size in sizes)
        {
            var index = System.IO.Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{size}.db"));
            if (!File.Exists(index))
                await MakeAsync(index, size, output);
            await MeasureAsync(index, questions, output);
        }

        output.WriteLine(Machine.Describe());
        return 0;
    }

    private static Product Open(string index, Action<IServiceCollection>? amend = null) => Product.Open(
        new VerbContext(new Terminal(TextWriter.Null, Console.Error, TextReader.Null), ContentRoot.Find(AppContext.BaseDirectory), []),
        index, amend);

    private async Task MakeAsync(string index, int size, TextWriter output)
    {
        using var vectors = new DrawnVectors(EmbeddedEncoder.Dimensions);
        await using var product =
            Open(index, services => services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(vectors));
        using var folder = new TemporaryFolder();
        var file = folder.File("made.jsonl");
        var news = new MadeUpNews(Path);
        var clock = Stopclock.Start();
        var articles = 0;
        while ((await product.Index.CountAsync(CancellationToken.None)).Passages is var passages && passages < size)
        {
            var more = Math.Max(1, (size - passages) / PassagesOfArticle / 2);
            File.WriteAllLines(file, Enumerable.Range(articles, Math.Min(more, 5_000)).Select(news.Line));
            articles += Math.Min(more, 5_000);
            await product.Ingestor.IngestAsync(new IngestRequest([file]), progress: null, CancellationToken.None);
        }

        var count = await product.Index.CountAsync(CancellationToken.None);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{size} passages wanted: {count.Articles} articles, {count.Passages} passages made in {clock.Elapsed.TotalSeconds:F0} s, "
            + $"{count.Passages / clock.Elapsed.TotalSeconds:F0} passages a second without an encoder; {Machine.Describe()}"));
    }

    private static async Task MeasureAsync(string index, string[] questions, TextWriter output)
    {
        var clock = Stopclock.Start();
        await using var product = Open(index);
        product.LoadNetworks();
        var count = await product.Index.CountAsync(CancellationToken.None);
        await product.Search.SearchAsync(new SearchRequest(questions[0]), CancellationToken.None);
        var start = clock.Elapsed;
        var search = await TimeAsync(questions,
            text => product.Search.SearchAsync(new SearchRequest(text), CancellationToken.None).AsTask());
        var answer = await TimeAsync(questions, text => product.Answerer.AnswerAsync(new Question(text), CancellationToken.None).AsTask());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count.Passages,9} passages, {count.Articles} articles: first search after {start.TotalSeconds:F2} s; file "
            + $"{new FileInfo(index).Length / 1e6:F0} MB; peak memory {Machine.PeakMegabytes()} MB"));
        output.WriteLine($"  search {search}");
        output.WriteLine($"  answer {answer}");
    }

    private static async Task<Distribution> TimeAsync(string[] questions, Func<string, Task> ask)
    {
        foreach (var question in questions)
            await ask(question);
        var times = new Distribution();
        foreach (var question in questions)
        {
            var clock = Stopclock.Start();
            await ask(question);
            times.Add(clock.Elapsed);
        }

        return times;
    }
}
