namespace ChatBot.Articles.Fetching;

/// <summary>Keeps a pause between requests to the same host, and leaves a host alone that asked for that. Safe for concurrent
/// use.</summary>
internal sealed class HostPace(TimeSpan pause, TimeProvider time)
{
    private readonly Lock planning = new();
    private readonly Dictionary<string, DateTimeOffset> next = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DateTimeOffset> held = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits until the host may be asked.</summary>
    /// <param name="asked">The pause that the host asks for, which counts where it is longer.</param>
    public async Task WaitAsync(string host, TimeSpan asked, CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (planning)
        {
            var now = time.GetUtcNow();
            var start = this.next.TryGetValue(host, out var next) && next > now ? next : now;
            this.next[host] = start + (asked > pause ? asked : pause);
            wait = start - now;
        }

        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellationToken);
    }

    public void Hold(string host, DateTimeOffset until)
    {
        lock (planning)
            held[host] = until;
    }

    /// <summary>Until when the host wants not to be asked; null where it may be.</summary>
    public DateTimeOffset? HeldUntil(string host)
    {
        lock (planning)
            return held.TryGetValue(host, out var until) && until > time.GetUtcNow() ? until : null;
    }
}
