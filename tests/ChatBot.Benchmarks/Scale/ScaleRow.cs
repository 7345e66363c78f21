using System.Globalization;
using ChatBot.Answers;
using ChatBot.Host.Composition;
using ChatBot.Host.Library;
using ChatBot.Retrieval.Names;
using ChatBot.Retrieval.Search;

namespace ChatBot.Benchmarks.Scale;

/// <summary>What is measured of one index, as a row of a table.</summary>
internal sealed class ScaleRow
{
    // Brought in to see how fast that goes, and removed again.
    private const int MoreArticles = 150;

    private int memory;

    /// <summary>What stands above the rows.</summary>
    public static string Head { get; } =
        "| " + string.Join(" | ", Columns) + " |\n" + string.Concat(Columns.Select(_ => "|---")) + "|";

    private static string[] Columns =>
    [
        "store", "passages", "articles", "on the disk", "first search after", "search p50 / p95", "asked first p50 / p95",
        "answer p50 / p95", "memory (with mapped files, peak)", "passages in a second", "search meanwhile p50 / p95", "library, all of it",
    ];

    public static Task<string> MeasureAsync(string store, ScaledIndex index, MadeUpNews news, string[] questions) =>
        new ScaleRow().RunAsync(store, index, news, questions);

    private async Task<string> RunAsync(string store, ScaledIndex index, MadeUpNews news, string[] questions)
    {
        var clock = Stopclock.Start();
        await using var product = index.Open(drawsVectors: false);
        product.LoadNetworks();
        var opened = (product.Index, clock.Elapsed).Elapsed;
        var count = await product.Index.CountAsync(CancellationToken.None);
        var counted = clock.Elapsed;
        await product.Get<NameDirectory>().CurrentAsync(CancellationToken.None);
        var named = clock.Elapsed;
        await SearchAsync(product, questions[0]);
        var start = clock.Elapsed;
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count.Passages:N0} passages, start: index open after {opened.TotalSeconds:F2} s, articles known after "
            + $"{counted.TotalSeconds:F2} s, names after {named.TotalSeconds:F2} s, first search after {start.TotalSeconds:F2} s"));
        var first = await TimeAsync(questions, text => SearchAsync(product, text));
        var search = await TimeAsync(questions, text => SearchAsync(product, text));
        await TimeAsync(questions, text => AnswerAsync(product, text));
        var answer = await TimeAsync(questions, text => AnswerAsync(product, text));
        clock = Stopclock.Start();
        await product.Get<ArticleLibrary>().FindAsync(null, null, CancellationToken.None);
        var library = clock.Elapsed;
        var (peak, used) = (Machine.PeakMegabytes(), memory);
        var (passages, meanwhile) = await PutMoreAsync(index, product, news, count.Articles, questions);
        var bytes = await index.BytesAsync();
        return string.Create(CultureInfo.InvariantCulture,
            $"| {store} | {count.Passages:N0} | {count.Articles:N0} | {bytes / 1e6:N0} MB | {start.TotalSeconds:F2} s "
            + $"| {search.Median:F0} / {search.At(95):F0} ms | {first.Median:F0} / {first.At(95):F0} ms "
            + $"| {answer.Median:F0} / {answer.At(95):F0} ms | {used:N0} MB ({peak:N0}) "
            + $"| {passages:F0} | {meanwhile.Median:F0} / {meanwhile.At(95):F0} ms | {library.TotalMilliseconds:F0} ms |");
    }

    private static async Task SearchAsync(Product product, string text) =>
        await product.Search.SearchAsync(new SearchRequest(text), CancellationToken.None);

    private static async Task AnswerAsync(Product product, string text) =>
        await product.Answerer.AnswerAsync(new Question(text), CancellationToken.None);

    // Another process brings articles in, as an operator's would; here another product does.
    private static async Task<(double PassagesInSecond, Distribution Search)> PutMoreAsync(
        ScaledIndex index, Product product, MadeUpNews news, int there, string[] questions)
    {
        await using var writing = index.Open(drawsVectors: true);
        var clock = Stopclock.Start();
        var passages = await ScaledIntake.PutAsync(writing, news, there, MoreArticles);
        var elapsed = clock.Elapsed;

        var meanwhile = new Distribution();
        var more = Task.Run(() => ScaledIntake.PutAsync(writing, news, there + MoreArticles, MoreArticles));
        for (var at = 0; !more.IsCompleted; at++)
        {
            clock = Stopclock.Start();
            await SearchAsync(product, questions[at % questions.Length]);
            meanwhile.Add(clock.Elapsed);
        }

        await more;
        for (var article = there; article < there + (2 * MoreArticles); article++)
            await writing.Index.RemoveAsync(string.Create(CultureInfo.InvariantCulture, $"made-{article}"), CancellationToken.None);
        return (passages / elapsed.TotalSeconds, meanwhile);
    }

    private async Task<Distribution> TimeAsync(string[] questions, Func<string, Task> ask)
    {
        var times = new Distribution();
        foreach (var question in questions)
        {
            var clock = Stopclock.Start();
            await ask(question);
            times.Add(clock.Elapsed);
            memory = Math.Max(memory, Machine.OwnMegabytes() ?? 0);
        }

        return times;
    }
}
