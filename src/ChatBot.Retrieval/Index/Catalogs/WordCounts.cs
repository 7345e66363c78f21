namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>
/// How often each word stands in an article. Words are known by a hash of 32 bits (FNV-1a, Fowler, Noll and Vo): of a vocabulary of 100,000
/// words about one shares its hash with another, which costs a comparison of articles nothing.
/// </summary>
internal sealed class WordCounts
{
    private readonly uint[] hashes;
    private readonly uint[] counts;

    private WordCounts(uint[] hashes, uint[] counts) => (this.hashes, this.counts) = (hashes, counts);

    public static WordCounts None { get; } = new([], []);

    public ReadOnlySpan<uint> Hashes => hashes;

    public static WordCounts Of(IEnumerable<string> terms)
    {
        var counts = new SortedDictionary<uint, uint>();
        foreach (var term in terms)
        {
            var hash = Hash(term);
            counts[hash] = counts.GetValueOrDefault(hash) + 1;
        }

        return new([.. counts.Keys], [.. counts.Values]);
    }

    /// <summary>All hashes, ascending, and then their counts.</summary>
    public byte[] ToBytes() => LittleEndian.ToBytes<uint>([.. hashes, .. counts]);

    public static WordCounts FromBytes(ReadOnlySpan<byte> bytes)
    {
        var numbers = LittleEndian.ToNumbers<uint>(bytes);
        return new(numbers[..(numbers.Length / 2)], numbers[(numbers.Length / 2)..]);
    }

    public int Count(uint hash)
    {
        var at = Array.BinarySearch(hashes, hash);
        return at < 0 ? 0 : (int)counts[at];
    }

    public int CountAt(int at) => (int)counts[at];

    public static uint Hash(ReadOnlySpan<char> term)
    {
        var hash = 2166136261u;
        foreach (var c in term)
            hash = unchecked((hash ^ c) * 16777619);
        return hash;
    }
}
