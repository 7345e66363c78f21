namespace ChatBot.Answers.Models.Faults;

/// <summary>Ends one call when its caller gives up, when the time is up, or when the model is silent for too long.</summary>
internal sealed class CallWatch : IDisposable
{
    private readonly CancellationTokenSource deadline;
    private readonly CancellationTokenSource silence;
    private readonly CancellationTokenSource any;
    private readonly TimeSpan longestSilence;

    /// <param name="left">How long the call may take in all.</param>
    public CallWatch(TimeSpan left, TimeSpan longestSilence, TimeProvider clock, CancellationToken caller)
    {
        this.longestSilence = longestSilence;
        deadline = new(left > TimeSpan.Zero ? left : TimeSpan.Zero, clock);
        silence = new(Timeout.InfiniteTimeSpan, clock);
        any = CancellationTokenSource.CreateLinkedTokenSource(caller, deadline.Token, silence.Token);
    }

    public CancellationToken Token => any.Token;

    public bool WasSilent => silence.IsCancellationRequested && !deadline.IsCancellationRequested;

    public bool IsOver => deadline.IsCancellationRequested || silence.IsCancellationRequested;

    /// <summary>From now on the model is waited for.</summary>
    public void Listen() => silence.CancelAfter(longestSilence);

    /// <summary>It said something; what the reader does with it is not the model's silence.</summary>
    public void Heard() => silence.CancelAfter(Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        any.Dispose();
        silence.Dispose();
        deadline.Dispose();
    }
}
