using Microsoft.Bot.Schema;

namespace ChatBot.Host.Chat.Limits;

/// <summary>Counted by this process for itself. Takes bounded memory whoever asks.</summary>
internal sealed class QuestionLimits(LimitOptions options, TimeProvider time) : IQuestionLimits
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<Allowance>> known = new(StringComparer.Ordinal);
    private readonly LinkedList<Allowance> byUse = new();

    public ValueTask<TimeSpan?> CountAsync(Activity activity, CancellationToken cancellationToken) => new(Count(activity));

    private TimeSpan? Count(Activity activity)
    {
        if (options.QuestionsPerMinute == 0)
            return null;
        var perToken = TimeSpan.FromMinutes(1) / options.QuestionsPerMinute;
        lock (gate)
        {
            var now = time.GetTimestamp();
            var allowances = Askers.Of(activity).Select(key => Find(key, now)).ToList();
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
