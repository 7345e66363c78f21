namespace ChatBot.Host.Sharing;

/// <summary>What became of a shared answer.</summary>
internal enum SharedState
{
    /// <summary>It can be opened.</summary>
    Open,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>Whoever shared it took it back.</summary>
    TakenBack,
}

/// <summary>An answer that was shared.</summary>
/// <param name="State">What became of it.</param>
/// <param name="SharedAt">When it was frozen.</param>
/// <param name="Until">When its time is over.</param>
/// <param name="Answer">Null where it can no longer be opened.</param>
internal sealed record SharedAnswer(SharedState State, DateTimeOffset SharedAt, DateTimeOffset Until, FrozenAnswer? Answer);
