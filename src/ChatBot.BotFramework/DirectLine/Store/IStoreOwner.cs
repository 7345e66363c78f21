namespace ChatBot.BotFramework.DirectLine.Store;

/// <summary>This process among the replicas on a store, and which others still run.</summary>
internal interface IStoreOwner : IDisposable
{
    string Id { get; }

    /// <summary>Whether the process of that id still runs.</summary>
    bool IsAlive(string id);

    /// <summary>Says that this one does; called every few seconds.</summary>
    void Renew();
}
