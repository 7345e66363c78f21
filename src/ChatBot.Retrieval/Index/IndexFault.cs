namespace ChatBot.Retrieval.Index;

/// <summary>Why an index could not be used.</summary>
public enum IndexFault
{
    /// <summary>Another process holds it for longer than the busy timeout.</summary>
    Locked,

    /// <summary>Not a database, or a damaged one.</summary>
    Corrupt,

    /// <summary>One article is not as it was written; the others can be read.</summary>
    DamagedArticle,

    /// <summary>The place cannot be read or written: missing rights, a folder where a file should be.</summary>
    NotWritable,

    /// <summary>No room for what was to be written; what was there before is still there.</summary>
    DiskFull,

    /// <summary>A database of another program.</summary>
    Foreign,

    /// <summary>Made by a newer or older version of this program.</summary>
    OtherVersion,

    /// <summary>Its passages were cut otherwise than they are now.</summary>
    OtherPassages,

    /// <summary>No database server answers, or it lets nobody in.</summary>
    Unreachable,

    /// <summary>The server lacks an extension that the index was made with.</summary>
    NoExtension,

    /// <summary>Anything else that the database reports.</summary>
    Failed,
}
