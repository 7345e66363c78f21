using ChatBot.BotFramework.Wire;
using Microsoft.Bot.Schema;
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
        // An edit carries the id of the message that it edits, each time; its time tells it from the next one.
        var isEdit = activity.Type == ActivityTypes.MessageUpdate;
        if (string.IsNullOrEmpty(activity.Id) || (isEdit && activity.Timestamp is null))
            return false;
        Forget();
        var delivery = new Delivery(
            activity.ChannelId!, activity.Conversation!.Id!, activity.Id, activity.Type!, isEdit ? activity.Timestamp : null);
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

    private readonly record struct Delivery(
        string ChannelId, string ConversationId, string ActivityId, string Type, DateTimeOffset? EditedAt);
}
