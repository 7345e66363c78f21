using System.Globalization;
using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Language.Sentences;
using ChatBot.Benchmarks.Answering;
using ChatBot.Host.Composition;
using ChatBot.Host.Settings;
using ChatBot.Host.Terminals;
using ChatBot.Host.Verbs;
using ChatBot.ModelServing;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Benchmarks.Writing;

/// <summary>
/// Measures what our code adds to a model's own time: whole answers from a model on loopback that replies at once. The time
/// from a request's arrival at the server to the end of its reply is the model's own.
/// </summary>
/// <param name="Path">Articles: a file or a folder.</param>
/// <param name="Questions">See <see cref="QuestionFile"/>.</param>
internal sealed record WritingBenchmark(string Path, string Questions)
{
    private const int LeastRounds = 2;
    private const int LeastAnswers = 600;
    private const int SentencesEach = 3;

    public async Task<int> RunAsync(TextWriter output)
    {
        using var folder = new TemporaryFolder();
        await using var server = await ModelServer.StartAsync();
        var replying = new Replying();
        server.Answer = request =>
        {
            replying.Add(request);
            return ModelReply.Chunks(Reply(request.AllText));
        };
        await using var product = Open(folder.File("index.db"), server);
        await product.Ingestor.IngestAsync(new IngestRequest([System.IO.Path.GetFullPath(Path)]), progress: null, CancellationToken.None);

        var questions = QuestionFile.Read(Questions);
        output.WriteLine(Machine.Describe());
        var (written, sentences) = (0, 0);
        foreach (var question in questions)
        {
            var answer = await product.Answerer.AnswerAsync(new Question(question), CancellationToken.None);
            written += answer.Composer == "model" ? 1 : 0;
            sentences += answer.Sentences.Count;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{written} of {questions.Length} answers written by the model, {sentences} sentences verified"));
        var (whole, first, ours) = (new Distribution(), new Distribution(), new Distribution());
        // The first half warms what is measured in the second.
        var rounds = Math.Max(LeastRounds, LeastAnswers / questions.Length);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var question in questions)
            {
                await replying.TakeAsync();
                var (elapsed, shown) = await MeasureAsync(product, question);
                var models = await replying.TakeAsync();
                if (round < rounds / 2)
                    continue;
                whole.Add(elapsed);
                ours.Add(elapsed - models);
                if (shown is { } time)
                    first.Add(time);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"until the first verified sentence is shown: {first}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"whole answer: {whole}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"without the model's own time: {ours}"));
        output.WriteLine(Machine.Describe());
        return 0;
    }

    private static async Task<(TimeSpan Elapsed, TimeSpan? Shown)> MeasureAsync(Product product, string question)
    {
        var clock = Stopclock.Start();
        TimeSpan? shown = null;
        var answer = await product.Answerer.AnswerAsync(
            new Question(question),
            _ =>
            {
                shown ??= clock.Elapsed;
                return ValueTask.CompletedTask;
            },
            CancellationToken.None);
        return (answer.Elapsed, shown);
    }

    // The first sentences of the first passage, each quoted whole: what a faithful model could say.
    private static string Reply(string prompt)
    {
        const string Opening = "<passage number=\"1\">";
        var start = prompt.IndexOf(Opening, StringComparison.Ordinal) + Opening.Length;
        var passage = prompt[start..prompt.IndexOf("\n</passage>", start, StringComparison.Ordinal)];
        var text = string.Join('\n',
            passage.Split('\n').SkipWhile(line => line.Length == 0 || line.StartsWith("Title: ", StringComparison.Ordinal)
            || line.StartsWith("Source: ", StringComparison.Ordinal) || line.StartsWith("Published: ", StringComparison.Ordinal)));
        var sentences = SentenceSplitter.Split(text).Select(range => range.Of(text)).Where(sentence => sentence.Length > 30)
            .Take(SentencesEach);
        return JsonSerializer.Serialize(new
        {
            answered = true,
            sentences = sentences.Select(sentence => new { text = sentence, sources = new[] { new { passage = 1, quote = sentence } } }),
        });
    }

    private static Product Open(string index, ModelServer server)
    {
        var terminal = new Terminal(TextWriter.Null, Console.Error, TextReader.Null);
        KeyValuePair<string, string?>[] settings =
        [
            new("Model:Kind", "OpenAI"), new("Model:Endpoint", server.Endpoint.ToString()), new("Model:Name", ModelServer.Model),
            new("Model:CacheFor", "00:00:00"),
        ];
        return Product.Open(new VerbContext(terminal, ContentRoot.Find(AppContext.BaseDirectory), settings), index);
    }
}
