namespace ChatBot.Retrieval.Encoding.Bert;

/// <summary>
/// The WordPiece tokenizer of a BERT-style model: words as <see cref="WordReader"/> parts them, each cut from its start into the longest
/// pieces known. Time and memory are linear in the length of the text, of which no more is read than fits; no text makes it throw.
/// </summary>
public sealed class WordPieces
{
    /// <summary>Tokens that enclose a text.</summary>
    private const int Enclosing = 2;

    private readonly PieceVocabulary vocabulary;
    private readonly int maxTokens;

    /// <param name="vocabulary">Path of vocab.txt: one piece on each line. It is cased when a piece has an upper-case letter.</param>
    /// <param name="maxTokens">At most so many tokens, the two that enclose the text included; 3 or more.</param>
    /// <exception cref="ArgumentException">The vocabulary lacks [UNK], [CLS] or [SEP].</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public WordPieces(string vocabulary, int maxTokens)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(maxTokens, Enclosing);
        this.vocabulary = new PieceVocabulary(File.ReadLines(vocabulary));
        this.maxTokens = maxTokens;
    }

    /// <summary>The ids of <see cref="Read"/>.</summary>
    public int[] Tokenize(string text) => [.. Read(text).Select(piece => piece.Id)];

    /// <summary>The pieces between [CLS] and [SEP], these included; none for a text of nothing but white space.</summary>
    public IReadOnlyList<TextPiece> Read(string text)
    {
        var pieces = new List<TextPiece> { new(vocabulary.Opening, 0, 0) };
        var words = new WordReader(text, !vocabulary.IsCased);
        while (pieces.Count < maxTokens - 1 && words.MoveNext()) Cut(words, pieces);
        if (pieces.Count == 1) return [];
        if (pieces.Count >= maxTokens) pieces.RemoveRange(maxTokens - 1, pieces.Count - maxTokens + 1);
        pieces.Add(new TextPiece(vocabulary.Closing, pieces[^1].End, 0));
        return pieces;
    }

    private void Cut(WordReader words, List<TextPiece> pieces)
    {
        var word = words.Word;
        var first = pieces.Count;
        for (int start = 0, end; start < word.Length; start = end)
        {
            var id = -1;
            for (end = Math.Min(word.Length, start + vocabulary.Longest); end > start; end--)
                if ((id = vocabulary.Find(word[start..end], isHead: start == 0)) >= 0) break;
            if (id < 0)
            {
                pieces.RemoveRange(first, pieces.Count - first);
                break;
            }
            pieces.Add(words.Piece(id, start, end));
        }
        // A word with an unknown part, or one that is too long for a word, is unknown as a whole.
        if (pieces.Count == first) pieces.Add(words.Whole(vocabulary.Unknown));
    }
}
