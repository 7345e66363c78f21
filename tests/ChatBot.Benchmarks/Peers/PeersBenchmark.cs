using System.Globalization;
using System.Text.Json;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.QuestionSets;

namespace ChatBot.Benchmarks.Peers;

/// <summary>
/// The same articles and questions put to this product's search and to other engines, in one run: how well they rank, how fast, and what
/// they keep. A question of a conversation is asked as it stands, without what went before, of all of them.
/// </summary>
internal static class PeersBenchmark
{
    private const int Depth = 10;

    // An article that the set leaves out of the ranking is asked for too.
    private const int Asked = Depth + 1;

    public static async Task<int> RunAsync(IEnumerable<string> sets, TextWriter output)
    {
        output.WriteLine(Machine.Describe());
        foreach (var path in sets)
        {
            var set = await QuestionSetReader.ReadAsync(path);
            var articles = File.ReadLines(set.ArticlesPath).Where(line => line.Length > 0).Select(Read).ToList();
            var questions = set.Questions.Where(question => question.Relevant.Count > 0).ToList();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{set.Name}: {articles.Count} articles, {questions.Count} questions"));
            using var folder = new TemporaryFolder();
            foreach (var open in (Func<IPeer>[])
                [
                    () => new ProductPeer(folder),
                    () => new LucenePeer(folder.File("lucene")),
                    () => new Fts5Peer(folder.File("fts5.db")),
                ])
            {
                await using var peer = open();
                output.WriteLine(await MeasureAsync(peer, articles, questions));
            }
        }

        output.WriteLine(Machine.Describe());
        return 0;
    }

    private static async Task<string> MeasureAsync(IPeer peer, List<PeerArticle> articles, List<SetQuestion> questions)
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

        return string.Create(CultureInfo.InvariantCulture,
            $"  {peer.Name,-20} nDCG@10 {gains.Average():F3}  p50 {times.At(50),7:F2} ms  p95 {times.At(95),7:F2} ms  "
            + $"{articles.Count / filled.TotalSeconds,8:F1} articles/s in  {peer.Bytes() / 1e6,7:F1} MB kept");
    }

    private static PeerArticle Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var article = json.RootElement;
        return new(article.GetProperty("id").GetString()!,
            article.TryGetProperty("title", out var title) ? title.GetString() ?? "" : "", article.GetProperty("text").GetString()!);
    }
}
