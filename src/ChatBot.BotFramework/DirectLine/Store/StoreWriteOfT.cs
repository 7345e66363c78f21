namespace ChatBot.BotFramework.DirectLine.Store;

/// <inheritdoc/>
/// <param name="change">The change; it may run a second time when its group failed and each change is tried alone.</param>
/// <param name="committed">What must happen in the order of the changes, before the waiting caller goes on; short. Where it throws, the
/// caller goes on all the same: the change is written.</param>
internal sealed class StoreWrite<T>(Func<StoreChanges, T> change, Action<T>? committed) : StoreWrite
{
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<T> Done => done.Task;

    public override void Run(StoreChanges tables) => result = change(tables);

    public override void Committed()
    {
        try
        {
            committed?.Invoke(result!);
        }
        finally
        {
            done.TrySetResult(result!);
        }
    }

    public override void Failed(Exception cause) => done.TrySetException(cause);
}
