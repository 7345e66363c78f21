using System.Text;
using ChatBot.Articles.Reading.Encodings;
using ChatBot.Articles.Reading.Texts;

namespace ChatBot.Articles.Reading.Wires;

/// <summary>
/// Reads messages as wires send them (IPTC 7901, ANPA 1312): a header line behind SOH, the text between STX and ETX, a trailer before EOT;
/// several in a file one after another.
/// </summary>
internal static class WireText
{
    private const byte StartOfHeader = 1, StartOfText = 2, EndOfText = 3, EndOfMessage = 4;

    public static IEnumerable<ReadResult> Read(SourceFile file, byte[] bytes)
    {
        var starts = new List<int>();
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] == StartOfHeader)
                starts.Add(at);
        }

        return starts.Select((start, index) => file.Build(
            () => Message(file, bytes[start..(index + 1 < starts.Count ? starts[index + 1] : bytes.Length)], starts.Count > 1 ? index + 1
                : null), record: starts.Count > 1 ? index + 1 : null));
    }

    private static RawArticle Message(SourceFile file, byte[] message, int? number)
    {
        var start = Array.IndexOf(message, StartOfText);
        if (start < 0)
            throw new ArticleFaultException("The message of the wire has no text.");
        var end = Array.IndexOf(message, EndOfText, start);
        if (end < 0)
            end = Array.IndexOf(message, EndOfMessage, start);
        var decoded = TextDecoding.DecodeText([.. message[(start + 1)..(end < 0 ? message.Length : end)]
            .Where(value => value is >= 0x20 or (byte)'\n' or (byte)'\r' or (byte)'\t')]);
        file.Guess = decoded.Guess;
        var lines = decoded.Text.ReplaceLineEndings("\n").Split('\n').SkipWhile(string.IsNullOrWhiteSpace).ToList();
        // What stands alone before the first paragraph is the headline; behind it may be a by-line.
        var opening = lines.TakeWhile(line => !string.IsNullOrWhiteSpace(line)).ToList();
        var isTitle = opening.Count is 1 or 2 && lines.Skip(opening.Count).Any(line => !string.IsNullOrWhiteSpace(line));
        var title = isTitle ? string.Join(' ', opening.Select(line => line.Trim())) : null;
        var body = title is null ? lines
            : [.. lines.SkipWhile(line => !string.IsNullOrWhiteSpace(line)).SkipWhile(string.IsNullOrWhiteSpace)];
        var author = body.FirstOrDefault()?.Trim() is { Length: < 80 } byLine
            && byLine.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? ByLine.Name(byLine) : null;
        return new()
        {
            DerivedId = file.Id(number),
            Origin = file.Path,
            Title = title,
            Text = PlainTextFile.Of(string.Join('\n', author is null ? body : body.Skip(1))),
            Author = author,
            Source = Header(message),
        };
    }

    /// <summary>The three letters that a header begins with say which agency it is: "AAA0001".</summary>
    private static string? Header(byte[] message)
    {
        var header = Encoding.ASCII.GetString(message, 1, Math.Min(message.Length - 1, 20)).TrimStart();
        return header.Length > 3 && header.Take(3).All(char.IsAsciiLetterUpper) && char.IsAsciiDigit(header[3]) ? header[..3] : null;
    }
}
