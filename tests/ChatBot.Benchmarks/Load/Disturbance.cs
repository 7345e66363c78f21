using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ChatBot.Benchmarks.Load;

/// <summary>What happens to what is asked while it is asked.</summary>
internal sealed class Disturbance(LoadOptions options, Deployment deployment, HttpClient http, TextWriter output)
{
    private readonly List<(long From, long To)> gaps = [];

    /// <summary>When something was away, and when it was there again, by the stopwatch.</summary>
    public IReadOnlyList<(long From, long To)> Gaps => gaps;

    /// <summary>Does all that is to happen, until the asking is over.</summary>
    public Task RunAsync() => Task.WhenAll(KillInTheMiddleAsync(), KillInTurnsAsync(), StopDatabaseAsync(), PublishAsync());

    private async Task KillInTheMiddleAsync()
    {
        await Task.Delay(options.Duration / 2);
        if (options.Kills)
            await KillAsync(deployment.Hosts[0]);
    }

    private async Task KillInTurnsAsync()
    {
        if (options.KillEvery is not { } every)
            return;
        var began = Stopwatch.GetTimestamp();
        for (var kill = 1; every * kill < options.Duration; kill++)
        {
            var wait = (every * kill) - Stopwatch.GetElapsedTime(began);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait);
            await KillAsync(deployment.Hosts[kill % deployment.Hosts.Count]);
        }
    }

    private async Task StopDatabaseAsync()
    {
        if (options.DatabaseAway is not { } away)
            return;
        await Task.Delay(options.Duration / 2);
        await AwayAsync("database stopped", async () =>
        {
            await deployment.Database!.StopAsync();
            await Task.Delay(away);
            await deployment.Database.StartAsync();
        });
    }

    private async Task PublishAsync()
    {
        if (options.Articles == 0)
            return;
        await Task.Delay(options.Duration / 4);
        var before = await CountAsync();
        var began = Stopwatch.GetTimestamp();
        await File.WriteAllLinesAsync(
            Path.Combine(deployment.News, "made.jsonl"), Enumerable.Range(0, options.Articles).Select(ShortNews.Line));
        var read = 0;
        while ((read = await CountAsync() - before) < options.Articles && Stopwatch.GetElapsedTime(began) < options.Duration * 2)
            await Task.Delay(500);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{read} of {options.Articles} articles read after {Stopwatch.GetElapsedTime(began).TotalSeconds:F1} s"));
    }

    private Task KillAsync(HostProcess host) => AwayAsync($"killed {host.Address.Port}", async () =>
    {
        await host.KillAsync();
        await host.StartAsync(http);
    });

    private async Task AwayAsync(string what, Func<Task> goAndComeBack)
    {
        var (from, began) = (Stopwatch.GetTimestamp(), DateTime.UtcNow);
        await goAndComeBack();
        gaps.Add((from, Stopwatch.GetTimestamp()));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{began:HH:mm:ss} {what} and ready again after {Stopwatch.GetElapsedTime(from).TotalSeconds:F1} s"));
    }

    private async Task<int> CountAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(deployment.Address, "/articles"));
        request.Headers.Accept.Add(new("application/json"));
        using var answer = await http.SendAsync(request);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        return json.RootElement.GetProperty("withCopies").GetInt32();
    }
}
