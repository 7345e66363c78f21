namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>Where the words of a question stand, to tell which stand next to each other as they do in the question.</summary>
internal sealed class WordPlaces
{
    private readonly List<long>?[] places = new List<long>?[SearchedTerm.MostWords];

    /// <summary>Document and offset as one number that grows with both.</summary>
    public static long Place(int document, int offset) => ((long)document << 32) | (uint)offset;

    /// <summary>The places of a word, to be added to.</summary>
    public List<long> Of(int word) => places[word] ??= [];

    /// <summary>By document: bit n where word n stands right before word n + 1.</summary>
    public IReadOnlyDictionary<int, ulong> Joined()
    {
        var joined = new Dictionary<int, ulong>();
        foreach (var places in places)
            Order(places);
        for (var word = 0; word + 1 < places.Length; word++)
        {
            if (places[word] is { } first && places[word + 1] is { } second)
                AddJoined(joined, word, first, second);
        }

        return joined;
    }

    // The places of one term come in order; only spellings of one name mix.
    private static void Order(List<long>? places)
    {
        for (var at = 1; at < places?.Count; at++)
        {
            if (places[at] >= places[at - 1])
                continue;
            places.Sort();
            return;
        }
    }

    private static void AddJoined(Dictionary<int, ulong> joined, int word, List<long> first, List<long> second)
    {
        var at = 0;
        foreach (var place in first)
        {
            while (at < second.Count && second[at] <= place)
                at++;
            if (at == second.Count)
                return;
            if (second[at] != place + 1)
                continue;
            var document = (int)(place >> 32);
            joined[document] = joined.GetValueOrDefault(document) | (1ul << word);
        }
    }
}
