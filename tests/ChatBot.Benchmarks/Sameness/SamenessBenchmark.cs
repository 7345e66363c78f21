using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using ChatBot.Answers;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Host.Composition;
using ChatBot.Host.Settings;
using ChatBot.Host.Terminals;
using ChatBot.Host.Verbs;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Tests.PostgresServers;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Benchmarks.Sameness;

/// <summary>
/// The same articles in an index of SQLite and in one of PostgreSQL, and the same questions put to both: whether both quote the same
/// sentences in the same order, or refuse for the same reason.
/// </summary>
/// <param name="WithExtension">Whether the server has pgvector.</param>
internal sealed record SamenessBenchmark(bool WithExtension)
{
    private readonly ConcurrentDictionary<string, Embedding<float>> vectors = new(StringComparer.Ordinal);

    public async Task<int> RunAsync(IEnumerable<string> sets, TextWriter output)
    {
        output.WriteLine(Machine.Describe());
        var read = new List<QuestionSet>();
        foreach (var path in sets)
            read.Add(await QuestionSetReader.ReadAsync(path));
        var (asked, same) = (0, 0);
        // Sets on the same articles share their indexes.
        foreach (var group in read.GroupBy(set => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(set.ArticlesPath)))))
        {
            using var folder = new TemporaryFolder();
            await using var file = Open(folder.File("file.db"), []);
            var server = WithExtension ? PostgresServer.WithVectors : PostgresServer.Plain;
            var schema = $"{server.ConnectionString};Search Path=same_{group.Key[..16].ToLowerInvariant()}";
            await using var database = Open(
                folder.File("database.db"), [new("Index:Kind", "Postgres"), new("Index:ConnectionString", schema)]);
            foreach (var product in (Product[])[file, database])
                await product.Ingestor.IngestAsync(new IngestRequest([group.First().ArticlesPath]), progress: null, CancellationToken.None);
            foreach (var set in group)
            {
                var count = await CompareAsync(set, file, database, output);
                (asked, same) = (asked + set.Questions.Count, same + count);
            }

            vectors.Clear();
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{same} of {asked} the same; {Machine.Describe()}"));
        return same == asked ? 0 : 1;
    }

    /// <returns>How many questions both answer the same.</returns>
    private static async Task<int> CompareAsync(QuestionSet set, Product file, Product database, TextWriter output)
    {
        var (same, answered) = (0, 0);
        var others = new List<string>();
        foreach (var question in set.Questions)
        {
            var asked = new Question(question.Text) { History = question.History };
            var answer = await file.Answerer.AnswerAsync(asked, CancellationToken.None);
            var (one, other) = (Told(answer), Told(await database.Answerer.AnswerAsync(asked, CancellationToken.None)));
            answered += answer.Answered ? 1 : 0;
            if (one == other)
                same++;
            else
                others.Add($"  {question.Id}: {question.Text}\n    SQLite: {one}\n    PostgreSQL: {other}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{set.Name}: {set.Questions.Count} questions, {answered} answered; {same} the same, {others.Count} not"));
        others.ForEach(output.WriteLine);
        return same;
    }

    /// <summary>What was quoted, from where, in order; of a refusal also why.</summary>
    private static string Told(Answer answer) => string.Join(" | ",
        answer.Citations.Select(citation => string.Create(CultureInfo.InvariantCulture,
            $"{citation.ArticleId} {citation.Range.Start}: {citation.Quote.ReplaceLineEndings(" ")}"))
        .Prepend(answer.Reason?.ToString() ?? "Answered"));

    private Product Open(string index, IReadOnlyList<KeyValuePair<string, string?>> settings) => Product.Open(
        new VerbContext(
            new Terminal(TextWriter.Null, Console.Error, TextReader.Null), ContentRoot.Find(AppContext.BaseDirectory),
            [.. settings, new("Index:Path", index)]),
        settings.Count == 0 ? index : null,
        services => services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(
            provider => new RememberedVectors(provider.GetRequiredService<BackgroundEncoder>(), vectors)));
}
