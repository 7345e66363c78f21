using ChatBot.Language.Words;

namespace ChatBot.Retrieval.Copies;

/// <summary>
/// A short imprint of a text by which near-copies of it are known: MinHash over runs of four words (A. Broder, "On the resemblance and
/// containment of documents", 1997). The share of values two signatures have in common estimates the share of runs their texts have in
/// common.
/// </summary>
public sealed class TextSignature
{
    /// <summary>Values of a signature. With 60, a likeness of .5 is estimated to about ± .065 (one standard deviation).</summary>
    public const int Length = 60;

    /// <summary>
    /// From this likeness on two texts are near-copies: an agency's report with another headline, cut, or with a paragraph added. A later
    /// report of the same story that repeats its background has less in common.
    /// </summary>
    public const double CopyLikeness = 0.5;

    /// <summary>
    /// Values in a band: signatures that agree in one whole band are compared. With 20 bands of 3, of two texts of likeness .5 it finds 93
    /// %, of .6 99 %, of .1 2 %: 1 - (1 - s³)²⁰.
    /// </summary>
    public const int BandLength = 3;

    private const int RunLength = 4;
    private readonly uint[] values;

    private TextSignature(uint[] values) => this.values = values;

    /// <summary>The least hash of any run, one for each of <see cref="Length"/> hash functions.</summary>
    public ReadOnlySpan<uint> Values => values;

    /// <summary>The signature of a text; null where it has no run of words that could be compared.</summary>
    public static TextSignature? Of(string text)
    {
        var words = TextAnalyzer.Tokens(text);
        if (words.Count < RunLength)
            return null;
        var hashes = new ulong[words.Count];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = Hash(words[i].Word);

        var least = new uint[Length];
        Array.Fill(least, uint.MaxValue);
        var seen = new HashSet<ulong>();
        for (var i = 0; i + RunLength <= hashes.Length; i++)
        {
            var run = 0UL;
            for (var j = 0; j < RunLength; j++)
                run = Mix((run * 0x9E3779B97F4A7C15UL) ^ hashes[i + j]);
            if (seen.Add(run))
                Take(least, run);
        }

        return new(least);
    }

    /// <summary>A signature of stored values.</summary>
    /// <exception cref="InvalidDataException">There are not <see cref="Length"/> of them.</exception>
    public static TextSignature FromValues(ReadOnlySpan<uint> values) =>
        values.Length == Length ? new(values.ToArray())
        : throw new InvalidDataException($"a signature has {values.Length} values in place of {Length}");

    /// <summary>The estimated share of runs of words that two texts have in common (Jaccard), 0 to 1; 1 for equal texts.</summary>
    public double Likeness(TextSignature other)
    {
        var equal = 0;
        for (var i = 0; i < Length; i++)
        {
            if (values[i] == other.values[i])
                equal++;
        }

        return (double)equal / Length;
    }

    /// <summary>One number for each band; texts that share one are worth comparing.</summary>
    public IReadOnlyList<long> Bands()
    {
        var bands = new long[Length / BandLength];
        for (var band = 0; band < bands.Length; band++)
        {
            var hash = (ulong)band;
            foreach (var value in values.AsSpan(band * BandLength, BandLength))
                hash = Mix((hash * 0x9E3779B97F4A7C15UL) ^ value);
            bands[band] = (long)hash;
        }

        return bands;
    }

    // The hash functions are 60 mixes of one hash, each begun elsewhere; the same on every machine and in every run.
    private static void Take(uint[] least, ulong run)
    {
        var seed = run;
        for (var i = 0; i < least.Length; i += 2)
        {
            seed = Mix(seed + 0x9E3779B97F4A7C15UL);
            least[i] = Math.Min(least[i], (uint)seed);
            least[i + 1] = Math.Min(least[i + 1], (uint)(seed >> 32));
        }
    }

    // FNV-1a over UTF-16 code units.
    private static ulong Hash(string word)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var c in word)
            hash = (hash ^ c) * 0x100000001B3UL;
        return hash;
    }

    // The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
