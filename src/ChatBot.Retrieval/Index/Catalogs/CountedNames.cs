namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>The names of the articles as one moment had them.</summary>
/// <param name="Change">The change counter of that moment.</param>
/// <param name="LastKey">Key of its last article.</param>
/// <param name="Names">The names, in their order.</param>
internal sealed record CountedNames(long Change, long LastKey, IReadOnlyList<NameCount> Names)
{
    /// <summary>Nothing counted.</summary>
    public static CountedNames None { get; } = new(-1, 0, []);

    /// <summary>What of it holds for a catalog still, so that only articles of higher keys are to be counted.</summary>
    public CountedNames For(Catalog catalog) => Change >= catalog.OnlyAddedSince && Change <= catalog.Change ? this : None;

    /// <summary>Whether it is all that a catalog's articles have.</summary>
    public bool IsOf(Catalog catalog) => Change == catalog.Change && LastKey == catalog.LastKey;
}
