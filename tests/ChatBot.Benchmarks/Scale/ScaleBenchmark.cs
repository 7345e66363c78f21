using System.Diagnostics;
using System.Globalization;
using ChatBot.Benchmarks.Answering;
using ChatBot.Tests.PostgresServers;

namespace ChatBot.Benchmarks.Scale;

/// <summary>
/// How the product grows: search and answers, memory, file, start and intake at each number of passages. An index is made where it is
/// missing; each is made and measured in a process of its own, so that nothing is left in its memory of another.
/// </summary>
/// <param name="Store">"sqlite", or "postgres": Debian's server, without pgvector.</param>
/// <param name="Path">Real articles that others are made of: see <see cref="MadeUpNews"/>.</param>
/// <param name="Questions">See <see cref="QuestionFile"/>; 60 of them are asked.</param>
/// <param name="Folder">Where the indexes are kept, one for each size.</param>
internal sealed record ScaleBenchmark(string Store, string Path, string Questions, string Folder)
{
    private const int MostQuestions = 60;

    public async Task<int> RunAsync(IReadOnlyList<string> sizes, TextWriter output)
    {
        if (sizes is [var one])
            return await RunAsync(one, output);
        output.WriteLine(Machine.Describe());
        output.WriteLine(ScaleRow.Head);
        foreach (var size in sizes)
        {
            for (var isMade = false; !isMade;)
            {
                isMade = System.IO.File.Exists(MadeOf(size));
                if (await RunAloneAsync(size) is not 0 and var status)
                    return status;
            }
        }

        output.WriteLine(Machine.Describe());
        return 0;
    }

    // Written when an index is complete: one that was begun and not ended is gone on with.
    private string MadeOf(string size) => System.IO.Path.Combine(Folder, $"{size}.{Store}.made");

    private async Task<int> RunAsync(string size, TextWriter output)
    {
        Directory.CreateDirectory(Folder);
        var folder = System.IO.Path.GetFullPath(Folder);
        // The system's user postgres is to own it.
        var server = Store is "postgres" ? PostgresServer.On(System.IO.Path.Combine(folder, Store)) : null;
        var index = new ScaledIndex(System.IO.Path.Combine(folder, server is null ? $"{size}.db" : $"{size}.postgres.db"), server);
        var news = new MadeUpNews(Path);
        if (System.IO.File.Exists(MadeOf(size)))
        {
            output.WriteLine(await ScaleRow.MeasureAsync(Store, index, news, Spread(QuestionFile.Read(Questions))));
            return 0;
        }

        Console.Error.WriteLine(await ScaledIntake.MakeAsync(index, news, int.Parse(size, CultureInfo.InvariantCulture)));
        await System.IO.File.WriteAllTextAsync(MadeOf(size), "");
        return 0;
    }

    private static string[] Spread(string[] questions) => questions.Length <= MostQuestions
        ? questions : [.. Enumerable.Range(0, MostQuestions).Select(at => questions[at * questions.Length / MostQuestions])];

    private async Task<int> RunAloneAsync(string size)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["scale", Store, Path, Questions, Folder, size]))!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
