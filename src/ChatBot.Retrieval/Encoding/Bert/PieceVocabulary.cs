namespace ChatBot.Retrieval.Encoding.Bert;

/// <summary>The pieces of words that a BERT-style model knows: vocab.txt, one on each line, those that go on with a word behind
/// "##".</summary>
internal sealed class PieceVocabulary
{
    private const string Mark = "##";
    private readonly Dictionary<string, int> heads = new(StringComparer.Ordinal), tails = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> head, tail;

    /// <exception cref="ArgumentException">The pieces that enclose a text, or the one for what is unknown, are missing.</exception>
    public PieceVocabulary(IEnumerable<string> lines)
    {
        foreach (var (id, line) in lines.Index())
        {
            var isTail = line.StartsWith(Mark, StringComparison.Ordinal);
            (isTail ? tails : heads).TryAdd(isTail ? line[Mark.Length..] : line, id);
            Longest = Math.Max(Longest, line.Length);
            // Uncased vocabularies have "ℝ" too, which is upper-case but has no lower case.
            IsCased |= !line.StartsWith('[') && line.Any(char.IsAsciiLetterUpper);
        }
        (head, tail) = (heads.GetAlternateLookup<ReadOnlySpan<char>>(), tails.GetAlternateLookup<ReadOnlySpan<char>>());
        (Unknown, Opening, Closing) = (Special("[UNK]"), Special("[CLS]"), Special("[SEP]"));
    }

    /// <summary>Whether a piece has an upper-case letter of A to Z; where none has, text is made lower-case and bare of accents.</summary>
    public bool IsCased { get; }

    /// <summary>UTF-16 code units of the longest piece, or more.</summary>
    public int Longest { get; }

    /// <summary>Stands for a word that is not made of known pieces.</summary>
    public int Unknown { get; }

    /// <summary>Stands before a text.</summary>
    public int Opening { get; }

    /// <summary>Stands behind a text.</summary>
    public int Closing { get; }

    /// <summary>The number of a piece; -1 where it is not known.</summary>
    /// <param name="isHead">Whether a word begins with it.</param>
    public int Find(ReadOnlySpan<char> piece, bool isHead) => (isHead ? head : tail).TryGetValue(piece, out var id) ? id : -1;

    private int Special(string piece) =>
        heads.TryGetValue(piece, out var id) ? id : throw new ArgumentException($"The vocabulary has no piece {piece}.");
}
