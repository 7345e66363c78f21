using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.QuestionSets;

namespace ChatBot.Benchmarks.Peers;

/// <summary>
/// The same articles and questions put to this product's search and to other engines, in one run: how well they rank, how fast, and what
/// they keep. A question of a conversation is asked as it stands, without what went before, of all of them. Each is measured in a process
/// of its own, so that nothing is in its memory of another.
/// </summary>
internal static class PeersBenchmark
{
    private const int Depth = 10;

    // An article that the set leaves out of the ranking is asked for too.
    private const int Asked = Depth + 1;

    // What is lower by less is told apart by chance.
    private const double Near = 0.01;

    // The product comes first: pgvector is given its vectors.
    private static readonly Dictionary<string, Func<string, IPeer>> Peers = new()
    {
        ["product"] = folder => new ProductPeer(folder),
        ["lucene"] = folder => new LucenePeer(Path.Combine(folder, "lucene")),
        ["fts5"] = folder => new Fts5Peer(Path.Combine(folder, "fts5.db")),
        ["postgres"] = _ => new PostgresTextPeer(),
        ["pgvector"] = folder => new PgvectorPeer(folder),
    };

    public static async Task<int> RunAsync(IEnumerable<string> sets, TextWriter output)
    {
        output.WriteLine(Machine.Describe());
        output.WriteLine(PeerFigures.Head);
        var figures = new List<PeerFigures>();
        foreach (var set in sets)
        {
            using var folder = new TemporaryFolder();
            foreach (var peer in Peers.Keys)
            {
                var measured = await MeasureAloneAsync(peer, set, folder.File(""));
                output.WriteLine(measured);
                figures.Add(measured);
            }
        }

        foreach (var line in Compare(figures))
            output.WriteLine(line);
        output.WriteLine(Machine.Describe());
        return 0;
    }

    /// <summary>Measures one engine on one set, and prints its <see cref="PeerFigures"/> as JSON.</summary>
    public static async Task<int> RunAloneAsync(string peer, string path, string folder, TextWriter output)
    {
        var set = await QuestionSetReader.ReadAsync(path);
        var articles = File.ReadLines(set.ArticlesPath).Where(line => line.Length > 0).Select(Read).ToList();
        await using var engine = Peers[peer](folder);
        output.WriteLine(JsonSerializer.Serialize(
            await MeasureAsync(set.Name, engine, articles, [.. set.Questions.Where(question => question.Relevant.Count > 0)])));
        return 0;
    }

    private static async Task<PeerFigures> MeasureAloneAsync(string peer, string set, string folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["peers", "--alone", peer, set, folder])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<PeerFigures>(said)!
            : throw new InvalidOperationException($"{peer} could not be measured on {set}.");
    }

    private static async Task<PeerFigures> MeasureAsync(string set, IPeer peer, List<PeerArticle> articles, List<SetQuestion> questions)
    {
        var filling = Stopclock.Start();
        await peer.FillAsync(articles);
        var filled = filling.Elapsed;
        await peer.RankAsync(questions[0].Text, Asked);

        var times = new Distribution();
        var gains = new List<double>();
        foreach (var question in questions)
        {
            var clock = Stopclock.Start();
            var ranked = await peer.RankAsync(question.Text, Asked);
            times.Add(clock.Elapsed);
            var counted = ranked.Where(id => id != question.QueryArticle).Take(Depth).ToList();
            gains.Add(Ndcg.At(Depth, counted, question.Relevant) ?? 0);
        }

        return new(set, peer.Name, gains.Average(), times.At(50), times.At(95), articles.Count / filled.TotalSeconds,
            await peer.BytesAsync() / 1e6, Machine.SharedOutMegabytes());
    }

    /// <summary>Each engine in the mean of the sets, and where the product stands behind it.</summary>
    private static IEnumerable<string> Compare(List<PeerFigures> figures)
    {
        var own = figures.Where(figure => figure.Peer == figures[0].Peer).ToDictionary(figure => figure.Set, figure => figure.Gain);
        foreach (var peer in figures.GroupBy(figure => figure.Peer))
        {
            var behind = peer.Where(figure => own[figure.Set] < figure.Gain - Near)
                .Select(figure => string.Create(
                    CultureInfo.InvariantCulture, $"{figure.Set} ({own[figure.Set]:F3} against {figure.Gain:F3})"));
            var where = string.Join(", ", behind.DefaultIfEmpty("none"));
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{peer.Key}: mean nDCG@10 {peer.Average(figure => figure.Gain):F3}; {figures[0].Peer} is behind on {where}");
        }
    }

    private static PeerArticle Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var article = json.RootElement;
        return new(article.GetProperty("id").GetString()!,
            article.TryGetProperty("title", out var title) ? title.GetString() ?? "" : "", article.GetProperty("text").GetString()!);
    }
}
