using System.Text;
using ChatBot.Language.Marks;
using ChatBot.Language.Sentences;

namespace ChatBot.Answers.Writing.Reading;

/// <summary>Takes sentences out of plain text with markers, each once it is sure that no further marker of it comes.</summary>
internal sealed class TextSentenceReader : ISentenceReader
{
    private string last = "";

    public bool IsUnfinished => last.Length > 0 && !IsWhole(last);

    public IReadOnlyList<WrittenSentence> Read(StringBuilder buffer, ReplyProgress end)
    {
        var found = new List<WrittenSentence>();
        while (Next(buffer.ToString(), end is not ReplyProgress.Open) is var length && length > 0)
        {
            var piece = buffer.ToString(0, length);
            buffer.Remove(0, length);
            if (!string.IsNullOrWhiteSpace(piece))
                last = piece;
            if (end is ReplyProgress.Cut && string.IsNullOrWhiteSpace(buffer.ToString()) && !IsWhole(piece))
                break;
            // Markers first: a bracket of a marker is no part of a link.
            var (text, numbers) = Markers.Take(piece);
            if (PlainText.Of(text) is { Length: > 0 } plain)
                found.Add(new(plain, [.. numbers.Select(number => new NamedSource(number, null))]));
        }

        return found;
    }

    // A sentence that its markers or a line break follow was finished; else it ends with a stop that belongs to no abbreviation.
    private static bool IsWhole(string piece)
    {
        var sentence = piece.TrimEnd();
        if (piece.EndsWith('\n') || Markers.StandAtEnd(sentence))
            return true;
        var words = sentence.AsSpan();
        while (words.Length > 0 && (words[^1] == ')' || QuoteMarks.MayClose(words[^1])))
            words = words[..^1];
        return words is [.., '!' or '?' or '…'] || (words is [.., '.'] && !Abbreviations.IsKnown(words[(words.LastIndexOf(' ') + 1)..^1]));
    }

    // Length of the first sentence with the markers behind it; 0 while more of it may come.
    private static int Next(string text, bool isEnd)
    {
        if (text.Length == 0)
            return 0;
        var lead = text.Length - text.TrimStart().Length;
        var line = text.IndexOf('\n', lead);
        var block = line < 0 ? text : text[..(line + 1)];
        var ranges = SentenceSplitter.Split(block);
        if (ranges.Count == 0)
            return isEnd || line >= 0 ? block.Length : 0;
        var end = ranges[0].End;
        // A marker behind the stop may be taken for the beginning of the next sentence, and may not have come whole.
        end += Markers.LengthAtStart(block[end..]);
        var rest = block[end..].TrimStart();
        if (rest.Length == 0)
            return isEnd || line >= 0 ? block.Length : 0;
        return rest[0] is '[' or '【' && !rest.Contains(rest[0] == '[' ? ']' : '】') && !isEnd && line < 0 ? 0 : end;
    }
}
