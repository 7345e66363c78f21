namespace ChatBot.Storage;

/// <summary>Why a file could not be used.</summary>
public enum StoreFault
{
    /// <summary>Another process holds it for longer than anybody waits.</summary>
    Locked,

    /// <summary>Not a database, or a damaged one.</summary>
    Damaged,

    /// <summary>The place cannot be read or written: missing rights, a folder where a file should be.</summary>
    NotWritable,

    /// <summary>No room for what was to be written; what was there before is still there.</summary>
    DiskFull,

    /// <summary>Written by a later version of the program.</summary>
    LaterVersion,

    /// <summary>No server answers, or it lets nobody in.</summary>
    Unreachable,

    /// <summary>Anything else.</summary>
    Failed,
}
