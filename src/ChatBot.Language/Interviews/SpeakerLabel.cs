using System.Collections.Frozen;
using ChatBot.Language.Words;

namespace ChatBot.Language.Interviews;

/// <summary>What stands before the words of somebody in an interview: a name, "Q" or "A", with a colon.</summary>
/// <param name="Name">The label, without its colon.</param>
/// <param name="Start">Where the words begin.</param>
/// <param name="Kind">Whether it tells by itself who asks and who answers.</param>
internal sealed record SpeakerLabel(TextRange Name, int Start, LabelKind Kind)
{
    private const int LongestName = 40;
    private const int MostWords = 5;

    private static readonly FrozenDictionary<string, LabelKind> Letters = WordTable.Lines("Interviews/labels.tsv")
        .Select(line => line.Split('\t'))
        .SelectMany(fields => fields[1].Split(' ').Select(word => (word, Kind: Enum.Parse<LabelKind>(fields[0], ignoreCase: true))))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Kind, StringComparer.Ordinal);

    /// <summary>The label that a paragraph begins with; null where it begins with none.</summary>
    public static SpeakerLabel? Of(string text, TextRange paragraph)
    {
        var line = text.AsSpan(paragraph.Start, Math.Min(paragraph.Length, LongestName + 2));
        var end = line.IndexOf(':');
        if (end < 1 && line.IndexOf('.') is > 0 and var stop && Letters.ContainsKey(Folding.Fold(line[..stop])))
            end = stop;
        if (end < 1 || end + 1 >= line.Length || !char.IsWhiteSpace(line[end + 1]))
            return null;
        var start = paragraph.Start + end + 1;
        while (start < paragraph.End && char.IsWhiteSpace(text[start]))
            start++;
        var name = new TextRange(paragraph.Start, end);
        if (Letters.TryGetValue(Folding.Fold(line[..end]), out var kind))
            return new(name, start, kind);
        return IsName(name.Of(text)) ? new(name, start, LabelKind.Name) : null;
    }

    // "Petra Holl", "Valley Courier", "The Courier", "HOLL"; not "In short" or "Note this".
    private static bool IsName(string label)
    {
        var words = TextAnalyzer.Tokens(label);
        return words.Count is > 0 and <= MostWords && !label.Any(char.IsDigit)
            && words.Any(word => word.IsCapitalised && !word.IsFunctionWord)
            && words.All(word => word.IsCapitalised || word.IsFunctionWord);
    }
}

/// <summary>What the label before somebody's words tells.</summary>
internal enum LabelKind
{
    /// <summary>A name, which tells neither.</summary>
    Name,

    /// <summary>That they ask.</summary>
    Question,

    /// <summary>That they answer.</summary>
    Answer,
}
