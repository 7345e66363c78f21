namespace ChatBot.Retrieval.Index;

/// <summary>The index cannot do what was asked. The message is one sentence for a person, and says what to do.</summary>
public sealed class IndexException(IndexFault fault, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    public IndexFault Fault { get; } = fault;

    /// <summary>Whether it is the same at the next try.</summary>
    internal bool Lasts => Fault is IndexFault.Corrupt or IndexFault.DamagedArticle or IndexFault.OtherVersion;
}
