namespace ChatBot.Language.Names.Given;

/// <summary>Tells whether two words are given names that one person may bear: Bill and William, Misha and Mikhail, Katie and
/// Catherine.</summary>
/// <remarks>
/// The families of given-names.txt are usage; forms that are regular are found by <see cref="ShortForms"/> for the names of
/// first-names.txt, so that Ron may be Aaron and never Ronstadt.
/// </remarks>
public static class GivenNames
{
    private static readonly Lazy<Table> Names = new(Load);

    /// <summary>How two folded words hang together as given names.</summary>
    public static GivenNameTie Between(string one, string other) => Of(one).TieTo(Of(other));

    /// <summary>A folded word, looked up.</summary>
    public static GivenName Of(string word)
    {
        var spelling = ShortForms.Spelling(word);
        return new(spelling, Names.Value.Known.Contains(spelling), Names.Value.Families.GetValueOrDefault(spelling, []));
    }

    private static Table Load()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var families = new Dictionary<string, List<(int, bool)>>(StringComparer.Ordinal);
        foreach (var (family, line) in Lines("Names/Given/given-names.txt").Index())
        {
            foreach (var (at, part) in line.Split(':').Index())
            {
                foreach (var name in Words(part))
                {
                    known.Add(name);
                    if (!families.TryGetValue(name, out var places))
                        families[name] = places = [];
                    places.Add((family, at == 0));
                }
            }
        }

        foreach (var line in Lines("Names/Given/first-names.txt").Concat(Lines("Names/Given/more-names.txt")))
            known.UnionWith(Words(line));
        return new(known, families);
    }

    private static IEnumerable<string> Words(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ShortForms.Spelling).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(string resource)
    {
        using var stream = typeof(GivenNames).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The table {resource} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
                yield return line;
        }
    }

    private sealed record Table(HashSet<string> Known, Dictionary<string, List<(int Family, bool IsFull)>> Families);
}
