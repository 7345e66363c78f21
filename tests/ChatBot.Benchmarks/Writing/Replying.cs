using ChatBot.ModelServing;

namespace ChatBot.Benchmarks.Writing;

/// <summary>How long the server was busy with requests.</summary>
internal sealed class Replying
{
    private readonly List<Task<TimeSpan>> replies = [];

    public void Add(ModelRequest request)
    {
        lock (replies)
            replies.Add(UntilEndAsync(request, Stopclock.Start()));
    }

    /// <summary>The time of all requests since the last call, once they are over.</summary>
    public async Task<TimeSpan> TakeAsync()
    {
        Task<TimeSpan>[] taken;
        lock (replies)
        {
            taken = [.. replies];
            replies.Clear();
        }

        var times = await Task.WhenAll(taken);
        return TimeSpan.FromTicks(times.Sum(time => time.Ticks));
    }

    private static async Task<TimeSpan> UntilEndAsync(ModelRequest request, Stopclock clock)
    {
        await request.HungUp;
        return clock.Elapsed;
    }
}
