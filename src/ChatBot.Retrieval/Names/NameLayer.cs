namespace ChatBot.Retrieval.Names;

/// <summary>Names that came together, by what they are looked for.</summary>
internal sealed class NameLayer
{
    private readonly List<KnownName> names;
    private readonly Dictionary<string, List<KnownName>> byFolded;
    private readonly Dictionary<(int Length, char First), List<KnownName>> bySkeleton = [];
    private readonly List<KnownName> givenNames = [];

    public NameLayer(IEnumerable<KnownName> names, NameOptions options)
    {
        this.names = [.. names];
        byFolded = new(this.names.Count, StringComparer.Ordinal);
        foreach (var name in this.names)
        {
            Of(byFolded, name.Folded).Add(name);
            if (name.Given is not null)
                givenNames.Add(name);
            if (name.Skeleton.Length > 0)
                Of(bySkeleton, (name.Skeleton.Length, name.Skeleton[0])).Add(name);
        }

        ForeignNames = new(this.names, options);
        FirstSounds = [.. bySkeleton.Keys.Select(kind => kind.First).Distinct()];
    }

    public int Count => names.Count;

    /// <summary>The sounds that skeletons begin with.</summary>
    public IReadOnlyList<char> FirstSounds { get; }

    /// <summary>The names by their sounds.</summary>
    public ForeignNames ForeignNames { get; }

    /// <summary>Those that are given names.</summary>
    public IEnumerable<KnownName> GivenNames => givenNames.Where(name => name.Articles > 0);

    /// <summary>Names that fold to the same word, those that went among them.</summary>
    public IReadOnlyList<KnownName> Alike(string folded) => byFolded.GetValueOrDefault(folded, []);

    /// <summary>Names with a skeleton of this length that begins so.</summary>
    public IEnumerable<KnownName> OfSkeleton(int length, char first) =>
        bySkeleton.GetValueOrDefault((length, first), []).Where(name => name.Articles > 0);

    /// <summary>Both in one, without what went.</summary>
    public NameLayer With(NameLayer later, NameOptions options) => new(names.Concat(later.names).Where(name => name.Articles > 0), options);

    private static List<KnownName> Of<TKey>(Dictionary<TKey, List<KnownName>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        return list;
    }
}
