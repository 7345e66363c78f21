using ChatBot.Retrieval.Encoding.Bert;

namespace ChatBot.Retrieval.Reading;

/// <summary>Cuts questions and passages into pieces for the reader, which reads so much of them as it was taught with.</summary>
/// <param name="vocabulary">Path of vocab.txt.</param>
/// <param name="longest">So many pieces of a passage are read.</param>
/// <exception cref="ArgumentException">The vocabulary lacks a piece that encloses text.</exception>
/// <exception cref="IOException">It cannot be read.</exception>
internal sealed class ReaderPieces(string vocabulary, int longest = ReaderPieces.LongestPassage)
{
    /// <summary>So many pieces are read; the rest of a longer question or passage is not.</summary>
    public const int LongestQuestion = 48, LongestPassage = 192, LongestList = 256;

    private const int Enclosing = 2;
    private readonly WordPieces questions = new(vocabulary, LongestQuestion + Enclosing),
        passages = new(vocabulary, longest + Enclosing);

    /// <summary>The question between [CLS] and [SEP]; none for one without words.</summary>
    public IReadOnlyList<TextPiece> Question(string text) => questions.Read(text);

    /// <summary>The passage between [CLS] and [SEP]; none for one without words.</summary>
    public IReadOnlyList<TextPiece> Passage(string text) => passages.Read(text);

    /// <summary>Both joined; null where one of them has no words.</summary>
    public static ReaderInput? Join(IReadOnlyList<TextPiece> question, IReadOnlyList<TextPiece> passage)
    {
        if (question.Count == 0 || passage.Count == 0) return null;
        return new ReaderInput([.. question.Select(piece => piece.Id), .. passage.Skip(1).Select(piece => piece.Id)], question.Count,
            [.. passage.Take(1..^1)]);
    }
}
