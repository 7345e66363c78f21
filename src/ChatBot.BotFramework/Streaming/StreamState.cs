namespace ChatBot.BotFramework.Streaming;

/// <summary>How the rest of a reply can still reach its reader.</summary>
internal enum StreamState
{
    /// <summary>Piece by piece.</summary>
    Open,

    /// <summary>No more pieces; the whole message closes the stream.</summary>
    Silent,

    /// <summary>The stream is closed; the whole message is put in its place.</summary>
    Past,

    /// <summary>There is no stream; the whole message goes as any other.</summary>
    Whole,

    /// <summary>Not at all: the reader stopped it.</summary>
    Stopped,
}
