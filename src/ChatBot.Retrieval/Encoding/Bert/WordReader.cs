using System.Globalization;
using System.Text;
using ChatBot.Language.Unicode;

namespace ChatBot.Retrieval.Encoding.Bert;

/// <summary>
/// Parts a text into words as BERT's own basic tokenizer does it: at white space, with each punctuation mark, ASCII symbol and Chinese character
/// alone; control characters are passed over, and letters made lower-case and bare of their marks where the model wants it. Remembers where each
/// character came from.
/// </summary>
internal sealed class WordReader(string text, bool isBare)
{
    /// <summary>A word of more code points is no word: BERT's own bound.</summary>
    private const int MostCharacters = 100;

    private readonly char[] _characters = new char[2 * MostCharacters];
    private readonly int[] _starts = new int[2 * MostCharacters], _ends = new int[2 * MostCharacters];
    private readonly Queue<(Rune Rune, int Start, int End)> _next = [];
    private int _position, _count, _points, _start, _end;

    /// <summary>The word as the model spells it; empty where it is too long for one.</summary>
    public ReadOnlySpan<char> Word => _points <= MostCharacters ? _characters.AsSpan(0, _count) : [];

    /// <summary>Goes to the next word.</summary>
    public bool MoveNext()
    {
        (_count, _points) = (0, 0);
        while (_next.Count > 0 || Fill())
        {
            var (rune, start, end) = _next.Peek();
            if (Rune.IsWhiteSpace(rune))
            {
                _next.Dequeue();
                if (_points > 0) return true;
                continue;
            }
            var isAlone = StandsAlone(rune);
            if (isAlone && _points > 0) return true;
            _next.Dequeue();
            Append(rune, start, end);
            if (isAlone) return true;
        }
        return _points > 0;
    }

    /// <summary>A piece from <paramref name="start"/> to <paramref name="end"/> of <see cref="Word"/>.</summary>
    public TextPiece Piece(int id, int start, int end) => new(id, _starts[start], _ends[end - 1] - _starts[start]);

    /// <summary>The word as one piece.</summary>
    public TextPiece Whole(int id) => new(id, _start, _end - _start);

    private void Append(Rune rune, int start, int end)
    {
        if (_points == 0) _start = start;
        _end = end;
        if (++_points > MostCharacters) return;
        var written = rune.EncodeToUtf16(_characters.AsSpan(_count));
        for (var i = 0; i < written; i++, _count++) (_starts[_count], _ends[_count]) = (start, end);
    }

    /// <summary>Reads one character of the text, of which none, one or more become.</summary>
    private bool Fill()
    {
        while (_position < text.Length)
        {
            var start = _position;
            // A lone surrogate reads as U+FFFD, which is passed over.
            Rune.DecodeFromUtf16(text.AsSpan(start), out var rune, out var length);
            _position += length;
            if (Rune.IsWhiteSpace(rune)) _next.Enqueue((rune, start, _position));
            else if (!IsPassedOver(rune)) Enqueue(rune, start);
            if (_next.Count > 0) return true;
        }
        return false;
    }

    private void Enqueue(Rune rune, int start)
    {
        if (!isBare || rune.IsAscii)
        {
            _next.Enqueue((isBare ? Rune.ToLowerInvariant(rune) : rune, start, _position));
            return;
        }
        foreach (var point in NormalForm.D.CodePoints(rune.ToString()))
        {
            var part = new Rune(point);
            if (Rune.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark) _next.Enqueue((Rune.ToLowerInvariant(part), start, _position));
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
