namespace ChatBot.Articles.Fetching;

/// <summary>Keeps a pause between requests to the same host, of which there is one at a time, and leaves a host alone that asked for that;
/// how long does not depend on a clock that is set. Safe for concurrent use.</summary>
internal sealed class HostPace(TimeSpan pause, TimeProvider time)
{
    private readonly Lock planning = new();
    private readonly Dictionary<string, long> next = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Line> lines = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, long> held = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits until nobody else asks the host; over with what it gives.</summary>
    public async Task<IDisposable> TakeAsync(string host, CancellationToken cancellationToken)
    {
        Line line;
        lock (planning)
        {
            if (!lines.TryGetValue(host, out line!))
                lines[host] = line = new();
            line.Length++;
        }

        try
        {
            await line.Head.WaitAsync(cancellationToken);
            return new Turn(this, host, line);
        }
        catch
        {
            Leave(host, line);
            throw;
        }
    }

    /// <summary>Waits until the host may be asked.</summary>
    /// <param name="asked">The pause that the host asks for, which counts where it is longer.</param>
    public async Task WaitAsync(string host, TimeSpan asked, CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (planning)
        {
            var now = time.GetTimestamp();
            var start = this.next.TryGetValue(host, out var next) && next > now ? next : now;
            this.next[host] = start + Ticks(asked > pause ? asked : pause);
            wait = time.GetElapsedTime(now, start);
        }

        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellationToken);
    }

    public void Hold(string host, DateTimeOffset until)
    {
        lock (planning)
            held[host] = time.GetTimestamp() + Ticks(until - time.GetUtcNow());
    }

    /// <summary>Until when the host wants not to be asked; null where it may be.</summary>
    public DateTimeOffset? HeldUntil(string host)
    {
        lock (planning)
        {
            if (!held.TryGetValue(host, out var until))
                return null;
            var left = time.GetElapsedTime(time.GetTimestamp(), until);
            return left > TimeSpan.Zero ? time.GetUtcNow() + left : null;
        }
    }

    // Of GetTimestamp.
    private long Ticks(TimeSpan length) => (long)(length.TotalSeconds * time.TimestampFrequency);

    private void Leave(string host, Line line)
    {
        lock (planning)
        {
            if (--line.Length > 0)
                return;
            lines.Remove(host);
            line.Head.Dispose();
        }
    }

    /// <summary>Who asks a host or waits to.</summary>
    private sealed class Line
    {
        public SemaphoreSlim Head { get; } = new(1);

        public int Length { get; set; }
    }

    private sealed class Turn(HostPace pace, string host, Line line) : IDisposable
    {
        public void Dispose()
        {
            line.Head.Release();
            pace.Leave(host, line);
        }
    }
}
