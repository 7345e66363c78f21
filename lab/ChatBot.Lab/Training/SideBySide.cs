namespace ChatBot.Lab.Training;

/// <summary>Two threads that do the parts of a work side by side, and stay: libraries keep what they have prepared by thread.</summary>
internal sealed class SideBySide : IDisposable
{
    private readonly SemaphoreSlim start = new(0), end = new(0);
    private readonly Thread second;
    private Action? other;
    private Exception? failure;

    public SideBySide()
    {
        second = new Thread(Work) { IsBackground = true, Name = "second half" };
        second.Start();
    }

    /// <summary>Does both, one of them on this thread.</summary>
    public void Do(Action one, Action other)
    {
        this.other = other;
        start.Release();
        try
        {
            one();
        }
        finally
        {
            end.Wait();
        }
        if (this.failure is { } failure) throw new InvalidOperationException("The second half failed.", failure);
    }

    public void Dispose()
    {
        this.other = null;
        start.Release();
        // Else it might wait for what is gone, and hide why the lesson ended.
        second.Join();
        start.Dispose();
        end.Dispose();
    }

    private void Work()
    {
        while (true)
        {
            start.Wait();
            if (this.other is not { } other) return;
            try
            {
                other();
            }
#pragma warning disable CA1031 // Whatever it is, the other thread throws it.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                this.failure = exception;
            }
            end.Release();
        }
    }
}
