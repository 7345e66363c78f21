namespace ChatBot.BotFramework.DirectLine.Store;

/// <summary>One change of the store that waits to be written, and whoever waits for it.</summary>
internal abstract class StoreWrite
{
    /// <summary>Makes the change inside the transaction of its group.</summary>
    public abstract void Run(StoreChanges tables);

    /// <summary>Called once the group is committed, in the order of the changes.</summary>
    public abstract void Committed();

    public abstract void Failed(Exception cause);
}
