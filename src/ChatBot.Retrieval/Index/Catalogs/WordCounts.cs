namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>
/// How often each word stands in an article. Words are known by a hash of 32 bits (FNV-1a, Fowler, Noll and Vo): of a vocabulary of 100,000
/// words about one shares its hash with another, which costs a comparison of articles nothing.
/// </summary>
internal sealed class WordCounts
{
    // All hashes, ascending, and then their counts.
    private readonly uint[] numbers;

    private WordCounts(uint[] numbers) => this.numbers = numbers;

    public static WordCounts None { get; } = new([]);

    public ReadOnlySpan<uint> Hashes => numbers.AsSpan(0, numbers.Length / 2);

    /// <summary>What it takes of the memory, about.</summary>
    public int Bytes => (numbers.Length * sizeof(uint)) + 64;

    public static WordCounts Of(IEnumerable<string> terms)
    {
        var counts = new SortedDictionary<uint, uint>();
        foreach (var term in terms)
        {
            var hash = Hash(term);
            counts[hash] = counts.GetValueOrDefault(hash) + 1;
        }

        return new([.. counts.Keys, .. counts.Values]);
    }

    /// <summary>All hashes, ascending, and then their counts.</summary>
    public byte[] ToBytes() => LittleEndian.ToBytes<uint>(numbers);

    public static WordCounts FromBytes(ReadOnlySpan<byte> bytes) => new(LittleEndian.ToNumbers<uint>(bytes));

    public int Count(uint hash)
    {
        var at = Hashes.BinarySearch(hash);
        return at < 0 ? 0 : CountAt(at);
    }

    public int CountAt(int at) => (int)numbers[(numbers.Length / 2) + at];

    public static uint Hash(ReadOnlySpan<char> term)
    {
        var hash = 2166136261u;
        foreach (var c in term)
            hash = unchecked((hash ^ c) * 16777619);
        return hash;
    }
}
