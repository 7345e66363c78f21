using System.Globalization;
using ChatBot.Answers;
using ChatBot.Host.Composition;
using ChatBot.Host.Settings;
using ChatBot.Host.Terminals;
using ChatBot.Host.Verbs;
using ChatBot.Retrieval.Ingestion;
using ChatBot.HostileTalk;

namespace ChatBot.Benchmarks.Hostile;

/// <summary>Measures whole answers to made-up conversations that nobody would hold, and what they leave in memory.</summary>
/// <param name="Path">Articles: a file or a folder.</param>
internal sealed record HostileBenchmark(string Path)
{
    private const double Megabyte = 1 << 20;

    /// <summary>How many questions are asked.</summary>
    public int Questions { get; init; } = 5000;

    public async Task<int> RunAsync(TextWriter output)
    {
        using var folder = new TemporaryFolder();
        var terminal = new Terminal(TextWriter.Null, Console.Error, TextReader.Null);
        await using var product =
            Product.Open(new VerbContext(terminal, ContentRoot.Find(AppContext.BaseDirectory), []), folder.File("index.db"));
        await product.Ingestor.IngestAsync(new IngestRequest([System.IO.Path.GetFullPath(Path)]), progress: null, CancellationToken.None);
        await AskAsync(product, new MadeUpTalk(seed: 1), 200, new());

        output.WriteLine(Machine.Describe());
        var (kept, peak) = (GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet);
        var times = new Distribution();
        var allocated = await AskAsync(product, new MadeUpTalk(seed: 10), Questions, times);
        var left = GC.GetTotalMemory(forceFullCollection: true) - kept;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"hostile: {times}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"allocated by one question at most {allocated / Megabyte:F1} MB; kept after all of them "
            + $"{left / Megabyte:F1} MB; working set {peak / Megabyte:F0} → {Environment.WorkingSet / Megabyte:F0} MB"));
        output.WriteLine(Machine.Describe());
        return 0;
    }

    private static async Task<long> AskAsync(Product product, MadeUpTalk talk, int questions, Distribution times)
    {
        var most = 0L;
        for (var asked = 0; asked < questions;)
        {
            var conversation = Guid.NewGuid().ToString("n");
            foreach (var question in talk.Conversation())
            {
                var before = GC.GetTotalAllocatedBytes();
                var clock = Stopclock.Start();
                await product.Answerer.AnswerAsync(new Question(question) { Conversation = conversation }, CancellationToken.None);
                times.Add(clock.Elapsed);
                most = Math.Max(most, GC.GetTotalAllocatedBytes() - before);
                asked++;
            }
        }

        return most;
    }
}
