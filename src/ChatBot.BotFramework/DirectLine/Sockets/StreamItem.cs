using ChatBot.BotFramework.DirectLine.Store;

namespace ChatBot.BotFramework.DirectLine.Sockets;

/// <summary>Something for a socket to send.</summary>
/// <param name="Number">Number of a stored activity; null for one that is not stored.</param>
/// <param name="At">Its time stamp, in milliseconds since 1970.</param>
/// <param name="Json">The activity as UTF-8 JSON; null where there is only news that the store holds more.</param>
/// <param name="Until">Number of the stored activity after which it comes too late, such as what a bot shows until it answers; null where
/// it cannot.</param>
internal readonly record struct StreamItem(long? Number, long At, byte[]? Json, long? Until = null)
{
    /// <summary>The store may hold more than the socket was offered.</summary>
    public static StreamItem News { get; } = new(null, 0, null);

    /// <summary>Bytes that it holds while it waits.</summary>
    public int Size => Json?.Length ?? 0;

    public static StreamItem Of(StoredActivity stored) => new(stored.Number, stored.At, stored.Json);

    public static StreamItem Of(ShownActivity shown) => new(null, shown.At, shown.Json, shown.Next);
}
