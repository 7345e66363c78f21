using System.Diagnostics;
using System.Globalization;

namespace ChatBot.Benchmarks.Load;

/// <summary>
/// Many open conversations over WebSockets that keep asking the real program: which questions it took and did not answer, or answered
/// twice, how long a reader waits for the whole answer, and whether memory grows.
/// </summary>
internal static class LoadBenchmark
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(LoadOptions options, TextWriter output)
    {
        using var host = new HostProcess();
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { Timeout = TimeSpan.FromSeconds(20) };
        await host.StartAsync(http);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Machine.Describe()}; {options.Conversations} conversations, a question each {options.Every.TotalSeconds} s, "
            + $"{options.Duration.TotalSeconds} s{(options.Kills ? ", killed in the middle" : "")}"));

        var talkers = Enumerable.Range(0, options.Conversations).Select(number => new Talker(http, host.Address, number)).ToList();
        foreach (var some in talkers.Chunk(10))
            await Task.WhenAll(some.Select(talker => talker.StartAsync(CancellationToken.None)));
        using var listening = new CancellationTokenSource();
        var listeners = talkers.Select(talker => talker.ListenAsync(listening.Token)).ToList();
        var atStart = host.Megabytes();

        var clock = Stopclock.Start();
        var worked = host.Worked();
        using var asking = new CancellationTokenSource(options.Duration);
        var askers = talkers.Select(talker => talker.AskAsync(options.Every, asking.Token)).ToList();
        var killed = await LiveThroughTheMiddleAsync(options, host, http, output);
        var inTheMiddle = host.Megabytes();
        await Task.WhenAll(askers);
        var (asked, client, server) = (clock.Elapsed, clock.Worked, host.Worked() - (killed is null ? worked : TimeSpan.Zero));
        await AllRepliesAsync(talkers);
        var atEnd = host.Megabytes();
        await listening.CancelAsync();
        await Task.WhenAll(listeners);

        Report(talkers, killed, output);
        output.WriteLine($"memory of the host: {atStart} MB at the start, {inTheMiddle} MB in the middle, {atEnd} MB at the end");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"processor time in {asked.TotalSeconds:F0} s: host {server.TotalSeconds:F1} s, client {client.TotalSeconds:F1} s; "
            + $"{Machine.Describe()} at the end"));
        talkers.ForEach(talker => talker.Dispose());
        return talkers.SelectMany(talker => talker.All).All(question => question.Replies.Count == 1) ? 0 : 1;
    }

    /// <summary>When the host was killed, and when it was there again, by the stopwatch; null where it was not.</summary>
    private static async Task<(long From, long To)?> LiveThroughTheMiddleAsync(LoadOptions options, HostProcess host, HttpClient http,
        TextWriter output)
    {
        await Task.Delay(options.Duration / 2);
        if (!options.Kills)
            return null;
        var from = Stopwatch.GetTimestamp();
        await host.KillAsync();
        await host.StartAsync(http);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"killed and ready again after {Stopwatch.GetElapsedTime(from).TotalSeconds:F1} s"));
        return (from, Stopwatch.GetTimestamp());
    }

    private static async Task AllRepliesAsync(List<Talker> talkers)
    {
        var since = Stopwatch.GetTimestamp();
        while (!talkers.All(talker => talker.HasAllReplies) && Stopwatch.GetElapsedTime(since) < Patience)
            await Task.Delay(100);
        // A second reply would come after the first.
        await Task.Delay(1000);
    }

    private static void Report(List<Talker> talkers, (long From, long To)? killed, TextWriter output)
    {
        var all = talkers.SelectMany(talker => talker.All).ToList();
        var (usual, across) = (new Distribution(), new Distribution());
        foreach (var question in all.Where(question => question.Answered > 0))
            (killed is { } gap && question.At < gap.To && question.Answered > gap.From ? across
                : usual).Add(Stopwatch.GetElapsedTime(question.At, question.Answered));
        output.WriteLine($"sent {all.Count}, answered {all.Count(question => question.Replies.Count > 0)}, lost "
            + $"{all.Count(question => question.Replies.Count == 0)}, "
            + $"doubled {all.Count(question => question.Replies.Count > 1)}; not taken "
            + $"{talkers.Sum(talker => talker.Refused)}, reconnects {talkers.Sum(talker => talker.Reconnects)}");
        output.WriteLine($"from the post to the whole answer: {usual}");
        if (killed is not null)
            output.WriteLine(across.IsEmpty ? "none was under way when the host was killed"
                : $"those under way when it was killed: {across}");
    }
}
