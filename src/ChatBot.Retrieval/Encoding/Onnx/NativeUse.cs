namespace ChatBot.Retrieval.Encoding.Onnx;

/// <summary>Runs what belongs to the runtime, and lets go of it when nobody runs it any more: a session that is let go of while it runs
/// takes the process with it. Safe for concurrent use.</summary>
/// <param name="owner">Who is named where it is run too late.</param>
/// <param name="letGo">Lets go of it.</param>
internal sealed class NativeUse(object owner, Action letGo) : IDisposable
{
    private readonly ReaderWriterLockSlim use = new();

    /// <summary>Whether it has been let go of.</summary>
    public bool HasEnded { get; private set; }

    /// <exception cref="ObjectDisposedException">It has been let go of.</exception>
    public T Run<T>(Func<T> run)
    {
        use.EnterReadLock();
        try
        {
            ObjectDisposedException.ThrowIf(HasEnded, owner);
            return run();
        }
        finally
        {
            use.ExitReadLock();
        }
    }

    /// <summary>Waits for what is under way, and lets go once.</summary>
    public void Dispose()
    {
        use.EnterWriteLock();
        try
        {
            if (HasEnded) return;
            HasEnded = true;
            letGo();
        }
        finally
        {
            use.ExitWriteLock();
        }
    }
}
