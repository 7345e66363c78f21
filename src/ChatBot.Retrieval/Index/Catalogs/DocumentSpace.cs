namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>
/// Passages or articles numbered 0, 1, 2, … in the order of their keys, for scores in a plain array. Keys come in runs of
/// consecutive ones.
/// </summary>
/// <param name="runKeys">First key of each run, ascending.</param>
/// <param name="runStarts">Number of the document that has that key.</param>
/// <param name="lengths">Terms of each document.</param>
internal sealed class DocumentSpace(long[] runKeys, int[] runStarts, int[] lengths)
{
    // Further away halving is quicker than going there.
    private const int Nearby = 8;

    public int Count => lengths.Length;

    /// <summary>The highest key; 0 where there is none.</summary>
    public long LastKey => runKeys.Length == 0 ? 0 : runKeys[^1] + Count - 1 - runStarts[^1];

    /// <summary>Mean number of terms, 1 at least so that it can be divided by.</summary>
    public double MeanLength { get; } = lengths.Length == 0 ? 1 : Math.Max(1, lengths.Average());

    public int LengthOf(int document) => lengths[document];

    /// <summary>Copies the numbers of terms of some documents that follow each other.</summary>
    /// <returns>How many they are.</returns>
    public int CopyLengths(int first, int count, Span<int> target)
    {
        lengths.AsSpan(first, count).CopyTo(target);
        return count;
    }

    /// <summary>The first run of higher keys than this.</summary>
    public int FirstRunAfter(long key)
    {
        var at = Array.BinarySearch(runKeys, key);
        return at >= 0 ? at + 1 : ~at;
    }

    /// <summary>The run that a document belongs to.</summary>
    public int RunOf(int document)
    {
        var at = Array.BinarySearch(runStarts, document);
        return at >= 0 ? at : ~at - 1;
    }

    /// <summary>The document with a key, or -1.</summary>
    public int Find(long key)
    {
        var at = Array.BinarySearch(runKeys, key);
        return FindIn(at >= 0 ? at : ~at - 1, key);
    }

    /// <summary>As <see cref="Find(long)"/>, quicker for ascending keys: looks from a run on, and moves it.</summary>
    public int Find(long key, ref int run)
    {
        if (run >= runKeys.Length || runKeys[run] > key)
            run = 0;
        while (run + 1 < runKeys.Length && runKeys[run + 1] <= key)
            run++;
        return FindIn(run, key);
    }

    /// <summary>The same for keys of which the first may be far away: the next is looked for nearby.</summary>
    public int FindNear(long key, ref int run)
    {
        if (run >= runKeys.Length || runKeys[run] > key || run + Nearby >= runKeys.Length || runKeys[run + Nearby] <= key)
            run = Math.Max(0, FirstRunAfter(key) - 1);
        return Find(key, ref run);
    }

    public int RunStart(int run) => runStarts[run];

    public int RunEnd(int run) => run + 1 < runStarts.Length ? runStarts[run + 1] : Count;

    private int FindIn(int run, long key)
    {
        if (run < 0 || run >= runKeys.Length || key < runKeys[run])
            return -1;
        var document = runStarts[run] + (key - runKeys[run]);
        return document < RunEnd(run) ? (int)document : -1;
    }
}
