using ChatBot.BotFramework.Activities;
using Microsoft.Bot.Schema;

namespace ChatBot.Host.Chat.Limits;

/// <summary>
/// How fast one person may ask, on any channel. A conversation of two is counted as well, since a client of Direct Line may name itself
/// anew with each message. Takes bounded memory whoever asks.
/// </summary>
internal sealed class QuestionLimits(LimitOptions options, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<Allowance>> known = new(StringComparer.Ordinal);
    private readonly LinkedList<Allowance> byUse = new();

    /// <summary>Counts a message. Null where it may be answered, else how long its sender has to wait; what is refused costs
    /// nothing.</summary>
    public TimeSpan? Count(Activity activity)
    {
        if (options.QuestionsPerMinute == 0)
            return null;
        var perToken = TimeSpan.FromMinutes(1) / options.QuestionsPerMinute;
        lock (gate)
        {
            var now = time.GetTimestamp();
            var allowances = KeysOf(activity).Select(key => Find(key, now)).ToList();
            var wait = allowances.Max(allowance => allowance.WaitAt(now, time.GetElapsedTime, perToken));
            if (wait > TimeSpan.Zero)
                return wait;
            allowances.ForEach(allowance => allowance.Take());
            return null;
        }
    }

    /// <summary>How many people and conversations are counted now.</summary>
    internal int Counted
    {
        get
        {
            lock (gate)
                return known.Count;
        }
    }

    private static IEnumerable<string> KeysOf(Activity activity)
    {
        var channel = ChannelIds.Base(activity.ChannelId);
        yield return $"{channel} user {activity.From?.Id}";
        if (!activity.IsGroup())
            yield return $"{channel} conversation {activity.Conversation?.Id}";
    }

    private Allowance Find(string key, long now)
    {
        if (known.TryGetValue(key, out var node))
        {
            byUse.Remove(node);
        }
        else
        {
            if (known.Count >= options.MostCounted)
            {
                known.Remove(byUse.Last!.Value.Key);
                byUse.RemoveLast();
            }

            node = new(new(key, options.QuestionsAtOnce, now));
            known.Add(key, node);
        }

        byUse.AddFirst(node);
        return node.Value;
    }
}
