namespace ChatBot.BotFramework.Replicas;

/// <summary>The time between two looks at a store, which news cuts short.</summary>
internal sealed class Pause(TimeProvider time)
{
    private TaskCompletionSource cut = Uncut();

    /// <summary>Ends the pause, or the next one where there is none.</summary>
    public void Cut() => Volatile.Read(ref cut).TrySetResult();

    /// <summary>Waits for its end; false where there will be no further look.</summary>
    public async Task<bool> WaitAsync(TimeSpan length, CancellationToken cancellationToken)
    {
        var cutting = Volatile.Read(ref cut).Task;
        await cutting.WaitAsync(length, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // Before the look, so that what comes while it is made leads to another.
        if (cutting.IsCompleted)
            Volatile.Write(ref cut, Uncut());
        return !cancellationToken.IsCancellationRequested;
    }

    private static TaskCompletionSource Uncut() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
