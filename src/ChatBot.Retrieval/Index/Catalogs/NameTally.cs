using System.Runtime.InteropServices;

namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>Counts in how many articles each name stands. The names of an article are kept as one text, parted by line feeds.</summary>
/// <param name="former">What was counted before, ordered by name.</param>
internal sealed class NameTally(IReadOnlyList<NameCount> former)
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public static string Join(IEnumerable<string> names) => string.Join('\n', names.Distinct());

    /// <param name="joined">The names of one article, as <see cref="Join"/> makes them.</param>
    public void Add(ReadOnlySpan<char> joined)
    {
        var byName = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in joined.Split('\n'))
        {
            if (!joined[range].IsEmpty)
                CollectionsMarshal.GetValueRefOrAddDefault(byName, joined[range], out _)++;
        }
    }

    /// <summary>Ordered by name.</summary>
    public IReadOnlyList<NameCount> Counts()
    {
        var added = counts.Select(count => new NameCount(count.Key, count.Value))
            .OrderBy(count => count.Name, StringComparer.Ordinal).ToList();
        var all = new List<NameCount>(former.Count + added.Count);
        var next = 0;
        foreach (var known in former)
        {
            var order = -1;
            while (next < added.Count && (order = string.CompareOrdinal(added[next].Name, known.Name)) < 0)
                all.Add(added[next++]);
            all.Add(next < added.Count && order == 0 ? known with { Articles = known.Articles + added[next++].Articles } : known);
        }

        all.AddRange(added[next..]);
        return all;
    }
}
