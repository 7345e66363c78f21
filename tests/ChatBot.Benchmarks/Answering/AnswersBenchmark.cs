using System.Globalization;
using ChatBot.Answers;
using ChatBot.Host.Composition;
using ChatBot.Host.Settings;
using ChatBot.Host.Terminals;
using ChatBot.Host.Verbs;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Search;

namespace ChatBot.Benchmarks.Answering;

/// <summary>Measures search alone and whole answers in a warm process, on the product as its verbs put it together.</summary>
/// <param name="Path">Articles: a file or a folder.</param>
/// <param name="Questions">See <see cref="QuestionFile"/>.</param>
internal sealed record AnswersBenchmark(string Path, string Questions)
{
    /// <summary>Index of the articles, made where it does not exist; null for one that is gone afterwards.</summary>
    public string? Index { get; init; }

    /// <summary>File that the answers are written to, for comparison with those of another version.</summary>
    public string? Save { get; init; }

    /// <summary>How often all questions are asked.</summary>
    public int Rounds { get; init; } = 3;

    public async Task<int> RunAsync(TextWriter output)
    {
        using var folder = new TemporaryFolder();
        var index = Index ?? folder.File("index.db");
        await using (var product = Open(index))
            await product.Ingestor.IngestAsync(new IngestRequest([System.IO.Path.GetFullPath(Path)]), progress: null,
                CancellationToken.None);

        var questions = QuestionFile.Read(Questions);
        output.WriteLine(Machine.Describe());
        await MeasureStartAsync(index, questions[0], output);
        await using (var product = Open(index))
        {
            await SaveAsync(product, questions);
            await MeasureAsync("search", questions, output,
                text => product.Search.SearchAsync(new SearchRequest(text), CancellationToken.None).AsTask());
            await MeasureAsync("answer", questions, output,
                text => product.Answerer.AnswerAsync(new Question(text), CancellationToken.None).AsTask());
        }

        output.WriteLine(Machine.Describe());
        return 0;
    }

    private static Product Open(string index)
    {
        var terminal = new Terminal(TextWriter.Null, Console.Error, TextReader.Null);
        return Product.Open(new VerbContext(terminal, ContentRoot.Find(AppContext.BaseDirectory), []), index);
    }

    private static async Task MeasureStartAsync(string index, string question, TextWriter output)
    {
        var clock = Stopclock.Start();
        await using var product = Open(index);
        product.LoadNetworks();
        var count = await product.Index.CountAsync(CancellationToken.None);
        var opened = clock.Elapsed;
        await product.Search.SearchAsync(new SearchRequest(question), CancellationToken.None);
        var searched = clock.Elapsed;
        await product.Answerer.AnswerAsync(new Question(question), CancellationToken.None);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count.Articles} articles, {count.Passages} passages"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"start: index open {opened.TotalMilliseconds:F0} ms, first search {searched.TotalMilliseconds:F0} ms (with the encoder "
            + $"loaded), first answer {clock.Elapsed.TotalMilliseconds:F0} ms"));
    }

    /// <summary>All questions once, which also warms what is measured next.</summary>
    private async Task SaveAsync(Product product, string[] questions)
    {
        await using var file = Save is null ? StreamWriter.Null : new StreamWriter(Save);
        foreach (var question in questions)
        {
            var answer = await product.Answerer.AnswerAsync(new Question(question), CancellationToken.None);
            file.WriteLine($"{question}\n  {answer.Reason?.ToString() ?? "Answered"}: "
                + $"{answer.Text.Replace("\n", "\\n", StringComparison.Ordinal)}");
            foreach (var citation in answer.Citations)
                file.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"  [{citation.Number}] {citation.ArticleId} {citation.Range.Start}+{citation.Range.Length}"));
        }
    }

    private async Task MeasureAsync(string what, string[] questions, TextWriter output, Func<string, Task> ask)
    {
        foreach (var question in questions)
            await ask(question);

        var times = new Distribution();
        var whole = Stopclock.Start();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var question in questions)
            {
                var clock = Stopclock.Start();
                await ask(question);
                times.Add(clock.Elapsed);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {times}; {whole.Worked.TotalMilliseconds / questions.Length / Rounds:F2} ms of processor time each"));
    }
}
