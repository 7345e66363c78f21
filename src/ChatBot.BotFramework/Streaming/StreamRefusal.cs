namespace ChatBot.BotFramework.Streaming;

/// <summary>Why a channel did not take a piece of a stream.</summary>
internal enum StreamRefusal
{
    StoppedByReader,

    /// <summary>The stream took too long or is closed already.</summary>
    Over,

    TooLarge,

    /// <summary>Not in this chat, or not at all.</summary>
    NotAllowed,

    /// <summary>Another refusal; the piece was surely not taken.</summary>
    Other,

    /// <summary>No clear answer: the piece may have been taken.</summary>
    Unclear,
}
