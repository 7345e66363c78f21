using System.Globalization;
using System.Text;
using ChatBot.Language.Unicode;

namespace ChatBot.Retrieval.Encoding.Bert;

/// <summary>
/// Parts a text into words as BERT's own basic tokenizer does it: at white space, with each punctuation mark, ASCII symbol and Chinese
/// character alone; control characters are passed over, and letters made lower-case and bare of their marks where the model wants it.
/// Remembers where each character came from.
/// </summary>
internal sealed class WordReader(string text, bool isBare)
{
    /// <summary>A word of more code points is no word: BERT's own bound.</summary>
    private const int MostCharacters = 100;

    private readonly char[] characters = new char[2 * MostCharacters];
    private readonly int[] starts = new int[2 * MostCharacters], ends = new int[2 * MostCharacters];
    private readonly Queue<(Rune Rune, int Start, int End)> next = [];
    private int position, count, points, start, end;

    /// <summary>The word as the model spells it; empty where it is too long for one.</summary>
    public ReadOnlySpan<char> Word => points <= MostCharacters ? characters.AsSpan(0, count) : [];

    /// <summary>Goes to the next word.</summary>
    public bool MoveNext()
    {
        (count, points) = (0, 0);
        while (next.Count > 0 || Fill())
        {
            var (rune, start, end) = next.Peek();
            if (Rune.IsWhiteSpace(rune))
            {
                next.Dequeue();
                if (points > 0) return true;
                continue;
            }
            var isAlone = StandsAlone(rune);
            if (isAlone && points > 0) return true;
            next.Dequeue();
            Append(rune, start, end);
            if (isAlone) return true;
        }
        return points > 0;
    }

    /// <summary>A piece from <paramref name="start"/> to <paramref name="end"/> of <see cref="Word"/>.</summary>
    public TextPiece Piece(int id, int start, int end) => new(id, starts[start], ends[end - 1] - starts[start]);

    /// <summary>The word as one piece.</summary>
    public TextPiece Whole(int id) => new(id, start, end - start);

    private void Append(Rune rune, int start, int end)
    {
        if (points == 0) this.start = start;
        this.end = end;
        if (++points > MostCharacters) return;
        var written = rune.EncodeToUtf16(characters.AsSpan(count));
        for (var i = 0; i < written; i++, count++) (starts[count], ends[count]) = (start, end);
    }

    /// <summary>Reads one character of the text, of which none, one or more become.</summary>
    private bool Fill()
    {
        while (position < text.Length)
        {
            var start = position;
            // A lone surrogate reads as U+FFFD, which is passed over.
            Rune.DecodeFromUtf16(text.AsSpan(start), out var rune, out var length);
            position += length;
            if (Rune.IsWhiteSpace(rune)) next.Enqueue((rune, start, position));
            else if (!IsPassedOver(rune)) Enqueue(rune, start);
            if (next.Count > 0) return true;
        }
        return false;
    }

    private void Enqueue(Rune rune, int start)
    {
        if (!isBare || rune.IsAscii)
        {
            next.Enqueue((isBare ? Rune.ToLowerInvariant(rune) : rune, start, position));
            return;
        }
        foreach (var point in NormalForm.D.CodePoints(rune.ToString()))
        {
            var part = new Rune(point);
            if (Rune.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
                next.Enqueue((Rune.ToLowerInvariant(part), start, position));
        }
    }

    private static bool IsPassedOver(Rune rune) => rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static bool StandsAlone(Rune rune)
    {
        if (rune.IsAscii) return !Rune.IsLetterOrDigit(rune);
        return Rune.IsPunctuation(rune) || rune.Value is >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF
            or >= 0x20000 and <= 0x2A6DF or >= 0x2A700 and <= 0x2CEAF or >= 0x2F800 and <= 0x2FA1F;
    }
}
