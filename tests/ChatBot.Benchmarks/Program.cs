using System.Globalization;
using ChatBot.Benchmarks.Answering;
using ChatBot.Benchmarks.Damage;
using ChatBot.Benchmarks.Encoding;
using ChatBot.Benchmarks.Hostile;
using ChatBot.Benchmarks.Ingestion;
using ChatBot.Benchmarks.Killing;
using ChatBot.Benchmarks.Load;
using ChatBot.Benchmarks.Peers;
using ChatBot.Benchmarks.Sameness;
using ChatBot.Benchmarks.Scale;
using ChatBot.Benchmarks.Starting;
using ChatBot.Benchmarks.Writing;

return args switch
{
    ["encoder", var path] => await EncoderBenchmark.RunAsync(path, Console.Out),
    ["ingest", var path] => await IngestBenchmark.RunAsync(path, Console.Out),
    ["answers", var path, var questions] => await new AnswersBenchmark(path, questions).RunAsync(Console.Out),
    ["answers", var path, var questions, "--index", var index] =>
        await new AnswersBenchmark(path, questions) { Index = index }.RunAsync(Console.Out),
    ["answers", var path, var questions, "--index", var index, "--save", var file] =>
        await new AnswersBenchmark(path, questions) { Index = index, Save = file }.RunAsync(Console.Out),
    ["hostile", var path] => await new HostileBenchmark(path).RunAsync(Console.Out),
    ["writing", var path, var questions] => await new WritingBenchmark(path, questions).RunAsync(Console.Out),
    ["news", var path, var number] => News(path, int.Parse(number, CultureInfo.InvariantCulture)),
    ["kills", var path, var kills, "--postgres", .. var program] when program.Length > 0 =>
        await new KillBenchmark(Path.GetFullPath(path), int.Parse(kills, CultureInfo.InvariantCulture), program) { OnDatabase = true }
            .RunAsync(Console.Out),
    ["kills", var path, var kills, .. var program] when program.Length > 0 =>
        await new KillBenchmark(Path.GetFullPath(path), int.Parse(kills, CultureInfo.InvariantCulture), program).RunAsync(Console.Out),
    ["damage", var path, var questions, var files, .. var program] when program.Length > 0 =>
        await new DamageBenchmark(path, questions, int.Parse(files, CultureInfo.InvariantCulture), program).RunAsync(Console.Out),
    ["together", var times, var replicas] => await TogetherBenchmark.RunAsync(
        int.Parse(times, CultureInfo.InvariantCulture), int.Parse(replicas, CultureInfo.InvariantCulture), Console.Out),
    ["start", .. var program] => await StartBenchmark.RunAsync(program, Console.Out),
    ["same", "--pgvector", .. var sets] when sets.Length > 0 =>
        await new SamenessBenchmark(WithExtension: true).RunAsync(sets, Console.Out),
    ["same", .. var sets] when sets.Length > 0 => await new SamenessBenchmark(WithExtension: false).RunAsync(sets, Console.Out),
    ["peers", "--alone", var peer, var set, var folder] => await PeersBenchmark.RunAloneAsync(peer, set, folder, Console.Out),
    ["peers", .. var sets] when sets.Length > 0 => await PeersBenchmark.RunAsync(sets, Console.Out),
    ["scale", ("sqlite" or "postgres") and var store, var path, var questions, var folder, .. var sizes] when sizes.Length > 0 =>
        await new ScaleBenchmark(store, path, questions, folder).RunAsync(sizes, Console.Out),
    ["load", .. var options] when LoadOptions.Read(options) is { } load => await LoadBenchmark.RunAsync(load, Console.Out),
    _ => Usage(),
};

static int News(string path, int number)
{
    var news = new MadeUpNews(path);
    for (var at = 0; at < number; at++)
        Console.Out.WriteLine(news.Line(at));
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: dotnet run -c Release --project tests/ChatBot.Benchmarks -- VERB
          encoder PATH   encoding of a folder of .txt files, or of a .jsonl file of articles, beside ONNX Runtime alone
          ingest PATH    bringing articles into a fresh index, beside ONNX Runtime alone on the same passages; peak memory
          answers PATH QUESTIONS [--index FILE [--save FILE]]
                         start, search and whole answers in one process, on the articles of PATH; questions one a line, or a .jsonl file
                         of "question"; the index is kept in FILE, and the answers, for comparison, in the other
          hostile PATH   5,000 made-up questions in conversations (pronouns, brackets, digits, scripts, up to 2,000 characters):
                         time and memory
          writing PATH QUESTIONS
                         whole answers that a language model on loopback writes at once: what our code adds to a model's own time
          peers SET …    search of this product beside Lucene.Net's, SQLite FTS5's, PostgreSQL's full text and pgvector's, on the same
                         articles and questions
          same [--pgvector] SET …
                         whether an index of SQLite and one of PostgreSQL, or of its pgvector, answer the questions of sets with the same
                         sentences; both are made of the sets' articles
          scale sqlite|postgres PATH QUESTIONS FOLDER PASSAGES …
                         how search, answers, start, memory, file and intake grow with the passages: indexes of articles that are made of
                         those of PATH, a .jsonl file, are kept in FOLDER, those of PostgreSQL on a server of its own there
          load [--conversations 200] [--seconds 120] [--every 2] [--kill] [--articles N]
               [--replicas N [--kill-every SECONDS] [--database-away SECONDS]]
                         open conversations over WebSockets that keep asking the real program; with --kill, it is killed in the middle;
                         with --articles, so many are read meanwhile. With --replicas there are so many on a PostgreSQL server of their
                         own behind nginx (both have to be installed), of which one is killed so often, or the server stopped so long
          news PATH NUMBER
                         articles that are made of those of PATH, a .jsonl file, one a line
          kills PATH KILLS [--postgres] COMMAND …
                         an ingest of PATH by a command such as "dotnet chatbot.dll" that is killed at random moments and started again,
                         beside an undisturbed one: whether both indexes hold the same; time and peak memory; with --postgres on a
                         server of its own
          damage PATH QUESTIONS FILES COMMAND …
                         what a command such as "dotnet chatbot.dll" answers to ten questions from indexes of PATH in which 100 bytes were
                         changed at random: each quotation is held against the article
          together TIMES REPLICAS
                         replicas that start at once on an empty database of PostgreSQL: whether the schema is the same as of one alone
          start [COMMAND …]
                         the whole process of `ask` on an index that is up to date; through run.sh, or another command such as
                         "dotnet chatbot.dll"
        """);
    return 2;
}
