using System.Threading.Channels;
using ChatBot.BotFramework.Wire;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.Turns;

/// <summary>
/// Accepted turns that are not over: bounded, in order within a lane, free between lanes. A lane stands in <c>ready</c> at most
/// once, and not at all while one of its turns runs.
/// </summary>
internal sealed class TurnQueue(IOptions<BotOptions> options, RecentActivities recent)
{
    private readonly Lock gate = new();
    private readonly Dictionary<TurnLane, Queue<QueuedTurn>> lanes = [];
    private readonly Channel<TurnLane> ready = Channel.CreateUnbounded<TurnLane>();
    private int pending;
    private bool closed;

    /// <summary>Turns accepted and not over.</summary>
    public int Pending
    {
        get
        {
            lock (gate)
                return pending;
        }
    }

    /// <summary>Whether a turn of the activity would find a place now.</summary>
    public bool HasRoomFor(WireActivity activity)
    {
        var limits = options.Value.Turns;
        lock (gate)
            return pending < limits.MaxPending
            && !(lanes.GetValueOrDefault(TurnLane.Of(activity))?.Count >= limits.MaxPendingPerConversation);
    }

    /// <param name="onceOnly">Whether a second delivery of the same activity is left out.</param>
    public TurnAdmission TryAdd(QueuedTurn turn, bool onceOnly)
    {
        var limits = options.Value.Turns;
        lock (gate)
        {
            if (closed)
                return TurnAdmission.Closed;
            var lane = lanes.GetValueOrDefault(turn.Lane);
            // A refused delivery is not remembered: the channel's next try must find a place.
            if (pending >= limits.MaxPending || lane?.Count >= limits.MaxPendingPerConversation)
                return TurnAdmission.Full;
            if (onceOnly && recent.SeenBefore(turn.Activity))
                return TurnAdmission.Duplicate;
            pending++;
            BotTelemetry.Pending.Add(1);
            if (lane is not null)
            {
                lane.Enqueue(turn);
                return TurnAdmission.Accepted;
            }
            lanes[turn.Lane] = new Queue<QueuedTurn>([turn]);
            ready.Writer.TryWrite(turn.Lane);
            return TurnAdmission.Accepted;
        }
    }

    /// <summary>The next turn that may run, or null when the queue is closed and empty. Each one taken must be given to
    /// <see cref="Finish"/>.</summary>
    public async ValueTask<QueuedTurn?> TakeAsync(CancellationToken cancellationToken)
    {
        while (await ready.Reader.WaitToReadAsync(cancellationToken))
            if (ready.Reader.TryRead(out var lane))
                lock (gate)
                    return lanes[lane].Peek();
        return null;
    }

    public void Finish(QueuedTurn turn)
    {
        lock (gate)
        {
            var lane = lanes[turn.Lane];
            lane.Dequeue();
            pending--;
            BotTelemetry.Pending.Add(-1);
            if (lane.Count > 0)
                ready.Writer.TryWrite(turn.Lane);
            else
                lanes.Remove(turn.Lane);
            if (closed && pending == 0)
                ready.Writer.TryComplete();
        }
    }

    /// <summary>Accepts no more; what was accepted can still be taken.</summary>
    public void Close()
    {
        lock (gate)
        {
            closed = true;
            if (pending == 0)
                ready.Writer.TryComplete();
        }
    }

    /// <summary>All turns that are not over, for the end of the host.</summary>
    public IReadOnlyList<QueuedTurn> Unfinished()
    {
        lock (gate)
            return [.. lanes.Values.SelectMany(lane => lane)];
    }
}
