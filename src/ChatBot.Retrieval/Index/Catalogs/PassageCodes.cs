namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>
/// The vectors of all passages in small, each where its key says, in blocks that are added and never moved: searches go on while others are
/// added. In a file that is mapped into memory (<see cref="CodeFile"/>), or in memory. One at a time adds.
/// </summary>
/// <param name="dimensions">Values of each vector.</param>
/// <param name="file">Where they lie; null: in memory.</param>
internal sealed class PassageCodes(int dimensions, CodeFile? file = null)
{
    /// <summary>Passages of a block; their codes, and then their steps.</summary>
    public const int RowsOfBlock = 1024;

    // Rows of articles that went take room until all are laid anew.
    private const int MostWasted = 65_536;

    private volatile Memory<byte>[] blocks = [];

    /// <summary>Where they lie; null: in memory.</summary>
    public CodeFile? File => file;

    /// <summary>The passage of this key and all before it are here, as far as the index holds them.</summary>
    public long Last { get; private set; } = file?.Complete.Last ?? 0;

    /// <summary>How many were added, those of articles that have gone since among them.</summary>
    public long Rows { get; private set; } = file?.Complete.Rows ?? 0;

    /// <summary>Whether those of articles that have gone take so much room that all are to be laid anew.</summary>
    /// <param name="passages">How many the index holds.</param>
    public bool AreMostlyOfOthers(int passages) => Rows > (2L * passages) + MostWasted;

    private int StepsAt => RowsOfBlock * dimensions;

    /// <summary>Bytes of a block.</summary>
    public static int BytesOfBlock(int dimensions) => RowsOfBlock * VectorCodes.BytesOf(dimensions);

    /// <summary>Adds the vectors of an article's passages, the keys of which follow each other.</summary>
    /// <param name="firstKey">Key of the first one.</param>
    /// <param name="bytes">As <see cref="VectorCodes.Of"/> makes them.</param>
    /// <param name="count">How many they are to be.</param>
    /// <returns>False where the bytes are not as many as that.</returns>
    /// <exception cref="IOException">The file cannot take them.</exception>
    public bool Add(long firstKey, ReadOnlySpan<byte> bytes, int count)
    {
        if (bytes.Length != count * VectorCodes.BytesOf(dimensions))
            return false;
        // Written twice where it was begun and not ended: the same again.
        foreach (var part in Parts(firstKey, count))
        {
            MakeRoom(part.Block);
            Write(part.Block, part.Slot * dimensions, CodesOf(part, bytes));
            Write(part.Block, StepsAt + (part.Slot * sizeof(float)), StepsOf(part, bytes, count));
        }

        (Last, Rows) = (Math.Max(Last, firstKey + count - 1), Rows + count);
        return true;
    }

    /// <summary>Whether the vectors of an article's passages are these.</summary>
    public bool Holds(long firstKey, ReadOnlySpan<byte> bytes, int count)
    {
        if (bytes.Length != count * VectorCodes.BytesOf(dimensions))
            return false;
        foreach (var part in Parts(firstKey, count))
        {
            MakeRoom(part.Block);
            ReadOnlySpan<byte> held = blocks[part.Block].Span;
            if (!held[(part.Slot * dimensions)..].StartsWith(CodesOf(part, bytes))
                || !held[(StepsAt + (part.Slot * sizeof(float)))..].StartsWith(StepsOf(part, bytes, count)))
                return false;
        }

        return true;
    }

    /// <summary>Makes ready what the file holds, before it is read.</summary>
    public void Open(long firstKey)
    {
        foreach (var part in Parts(firstKey, (int)Math.Max(0, Last - firstKey + 1)))
            MakeRoom(part.Block);
    }

    /// <summary>The passages from a key on that lie together, at most so many.</summary>
    /// <param name="key">Of a passage that is here.</param>
    /// <param name="count">1 or more.</param>
    public CodeRows From(long key, int count)
    {
        var (block, slot) = Place(key);
        ReadOnlySpan<byte> bytes = blocks[block].Span;
        var rows = Math.Min(count, RowsOfBlock - slot);
        return new(
            bytes.Slice(slot * dimensions, rows * dimensions),
            bytes.Slice(StepsAt + (slot * sizeof(float)), rows * sizeof(float)),
            dimensions);
    }

    // Keys are given from 1 on.
    private static (int Block, int Slot) Place(long key) => ((int)((key - 1) / RowsOfBlock), (int)((key - 1) % RowsOfBlock));

    private static IEnumerable<Part> Parts(long firstKey, int count)
    {
        for (var at = 0; at < count;)
        {
            var (block, slot) = Place(firstKey + at);
            var rows = Math.Min(count - at, RowsOfBlock - slot);
            yield return new(block, slot, at, rows);
            at += rows;
        }
    }

    private ReadOnlySpan<byte> CodesOf(Part part, ReadOnlySpan<byte> bytes) =>
        bytes.Slice(part.At * dimensions, part.Rows * dimensions);

    private ReadOnlySpan<byte> StepsOf(Part part, ReadOnlySpan<byte> bytes, int count) =>
        bytes.Slice((count * dimensions) + (part.At * sizeof(float)), part.Rows * sizeof(float));

    private void Write(int block, int at, ReadOnlySpan<byte> bytes)
    {
        if (file is null)
            bytes.CopyTo(blocks[block].Span[at..]);
        else
            file.Write(block, at, bytes);
    }

    private void MakeRoom(int block)
    {
        if (block < blocks.Length && !blocks[block].IsEmpty)
            return;
        var made = file is null ? [new byte[BytesOfBlock(dimensions)]] : file.Map(block);
        var more = new Memory<byte>[Math.Max(blocks.Length, block + made.Count)];
        blocks.CopyTo(more, 0);
        for (var at = 0; at < made.Count; at++)
            more[block + at] = made[at];
        blocks = more;
    }

    /// <summary>Passages of an article that lie in one block.</summary>
    /// <param name="Block">Which.</param>
    /// <param name="Slot">Where in the block the first of them is.</param>
    /// <param name="At">Which of the article's that is.</param>
    /// <param name="Rows">How many.</param>
    private readonly record struct Part(int Block, int Slot, int At, int Rows);
}
