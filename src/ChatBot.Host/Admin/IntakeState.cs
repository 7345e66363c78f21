namespace ChatBot.Host.Admin;

/// <summary>How far an <see cref="IntakeJob"/> is.</summary>
internal enum IntakeState
{
    /// <summary>Others are read first.</summary>
    Waiting,

    Reading,

    /// <summary>All of it was gone through, with or without problems.</summary>
    Done,

    /// <summary>It could not be gone through.</summary>
    Failed,

    /// <summary>The process that read it ended.</summary>
    Stopped,
}
