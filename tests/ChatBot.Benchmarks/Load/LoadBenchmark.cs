using System.Diagnostics;
using System.Globalization;

namespace ChatBot.Benchmarks.Load;

/// <summary>
/// Many open conversations over WebSockets that keep asking the real program: which questions it took and did not answer, or answered
/// twice, how long a reader waits for the whole answer, and whether memory grows.
/// </summary>
internal static class LoadBenchmark
{
    private const string Apology = "Sorry, something went wrong.";

    // What a killed replica owed another answers within twenty seconds, on a machine that has time for it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task<int> RunAsync(LoadOptions options, TextWriter output)
    {
        await using var deployment = new Deployment(options);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { Timeout = TimeSpan.FromSeconds(20) };
        await deployment.StartAsync(http);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, {Machine.Describe()}; {options}"));

        var talkers = Enumerable.Range(0, options.Conversations).Select(number => new Talker(http, deployment.Address, number)).ToList();
        foreach (var some in talkers.Chunk(10))
            await Task.WhenAll(some.Select(talker => talker.StartAsync(CancellationToken.None)));
        using var listening = new CancellationTokenSource();
        var listeners = talkers.Select(talker => talker.ListenAsync(listening.Token)).ToList();
        var atStart = deployment.Memory();

        var (clock, worked) = (Stopclock.Start(), deployment.Worked());
        using var asking = new CancellationTokenSource(options.Duration);
        var askers = talkers.Select(talker => talker.AskAsync(options.Every, asking.Token)).ToList();
        var disturbance = new Disturbance(options, deployment, http, output);
        var disturbed = disturbance.RunAsync();
        await Task.Delay(options.Duration / 2);
        var inTheMiddle = deployment.Memory();
        await Task.WhenAll(askers);
        var (asked, client, server) = (clock.Elapsed, clock.Worked, deployment.Worked() - worked);
        var answered = talkers.Sum(talker => talker.All.Count(question => question.Answered > 0));
        await disturbed;
        await AllRepliesAsync(talkers);
        var atEnd = deployment.Memory();
        await listening.CancelAsync();
        await Task.WhenAll(listeners);

        var isWhole = Report(talkers, disturbance.Gaps, output);
        isWhole &= await ReportKeptAsync(talkers, output);
        foreach (var complaint in deployment.Complaints())
            output.WriteLine($"  proxy, {complaint.Value} times: {complaint.Key}");
        output.WriteLine($"memory of the host: {atStart} at the start, {inTheMiddle} in the middle, {atEnd} at the end");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"processor time in {asked.TotalSeconds:F0} s: host {server.TotalSeconds:F1} s, client {client.TotalSeconds:F1} s; answered in "
            + $"that time {answered}, {answered / asked.TotalSeconds:F1} a second, "
            + $"{server.TotalMilliseconds / Math.Max(1, answered):F0} ms of the hosts an answer; {Machine.Describe()} at the end"));
        talkers.ForEach(talker => talker.Dispose());
        return isWhole ? 0 : 1;
    }

    private static async Task AllRepliesAsync(List<Talker> talkers)
    {
        var since = Stopwatch.GetTimestamp();
        while (!talkers.All(talker => talker.HasAllReplies) && Stopwatch.GetElapsedTime(since) < Patience)
            await Task.Delay(100);
        // A second reply would come after the first.
        await Task.Delay(1000);
    }

    private static bool Report(List<Talker> talkers, IReadOnlyList<(long From, long To)> gaps, TextWriter output)
    {
        var all = talkers.SelectMany(talker => talker.All).ToList();
        var (usual, across) = (new Distribution(), new Distribution());
        foreach (var question in all.Where(question => question.Answered > 0))
            (gaps.Any(gap => question.At < gap.To && question.Answered > gap.From) ? across : usual)
                .Add(Stopwatch.GetElapsedTime(question.At, question.Answered));
        var refusals = talkers.SelectMany(talker => talker.Refusals).ToList();
        output.WriteLine($"sent {all.Count}, answered {all.Count(question => question.Replies.Count > 0)}, lost "
            + $"{all.Count(question => question.Replies.Count == 0)}, doubled {all.Count(question => question.Replies.Count > 1)}, with an "
            + $"apology {all.Count(question => question.Replies.Values.Any(text => text.StartsWith(Apology, StringComparison.Ordinal)))}; "
            + $"not taken {refusals.Count}, reconnects {talkers.Sum(talker => talker.Reconnects)}");
        foreach (var refusal in refusals.CountBy(refusal => refusal).OrderByDescending(refusal => refusal.Value))
            output.WriteLine($"  {refusal.Value} times: {refusal.Key}");
        output.WriteLine($"from the post to the whole answer: {usual}");
        if (gaps.Count > 0)
            output.WriteLine(across.IsEmpty ? "none was under way while something was away"
                : $"those under way while something was away: {across}");
        return all.All(question => question.Replies.Count == 1);
    }

    /// <summary>What was kept without its asker having heard of it is to be answered once too.</summary>
    private static async Task<bool> ReportKeptAsync(List<Talker> talkers, TextWriter output)
    {
        var kept = new List<int>();
        foreach (var talker in talkers)
            kept.AddRange(await talker.KeptAsync(CancellationToken.None));
        output.WriteLine($"kept {kept.Count} questions, {kept.Count(replies => replies == 0)} without a reply, "
            + $"{kept.Count(replies => replies > 1)} with more than one");
        return kept.All(replies => replies == 1);
    }
}
