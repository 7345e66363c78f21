namespace ChatBot.Lab.Training;

/// <summary>Two threads that do the parts of a work side by side, and stay: libraries keep what they have prepared by thread.</summary>
internal sealed class SideBySide : IDisposable
{
    private readonly SemaphoreSlim _start = new(0), _end = new(0);
    private Action? _other;
    private Exception? _failure;

    public SideBySide() => new Thread(Work) { IsBackground = true, Name = "second half" }.Start();

    /// <summary>Does both, one of them on this thread.</summary>
    public void Do(Action one, Action other)
    {
        _other = other;
        _start.Release();
        try
        {
            one();
        }
        finally
        {
            _end.Wait();
        }
        if (_failure is { } failure) throw new InvalidOperationException("The second half failed.", failure);
    }

    public void Dispose()
    {
        _other = null;
        _start.Release();
        _start.Dispose();
        _end.Dispose();
    }

    private void Work()
    {
        while (true)
        {
            _start.Wait();
            if (_other is not { } other) return;
            try
            {
                other();
            }
#pragma warning disable CA1031 // Whatever it is, the other thread throws it.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                _failure = exception;
            }
            _end.Release();
        }
    }
}
