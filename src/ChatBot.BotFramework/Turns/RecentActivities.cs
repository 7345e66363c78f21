using ChatBot.BotFramework.Wire;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.Turns;

/// <summary>
/// Remembers which activities came in lately: a channel that saw no answer in time delivers the same one again. Not thread-safe; the
/// queue calls it under its lock, so that remembering and queueing are one step.
/// </summary>
internal sealed class RecentActivities(IOptions<BotOptions> options, TimeProvider time)
{
    private readonly HashSet<Delivery> known = [];
    private readonly Queue<(Delivery Delivery, long At)> byAge = [];

    /// <summary>
    /// Whether it was remembered before; it is from now on. An activity without an id is always new, and so is an edit without a time.
    /// </summary>
    public bool SeenBefore(WireActivity activity)
    {
        if (Delivery.Of(activity) is not { } delivery)
            return false;
        Forget();
        if (!known.Add(delivery))
            return true;
        byAge.Enqueue((delivery, time.GetTimestamp()));
        return false;
    }

    private void Forget()
    {
        var limits = options.Value.Turns;
        while (byAge.TryPeek(out var oldest)
               && (byAge.Count >= limits.MaxRemembered || time.GetElapsedTime(oldest.At) >= limits.DuplicateWindow))
            known.Remove(byAge.Dequeue().Delivery);
    }
}
