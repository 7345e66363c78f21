using System.Collections.Frozen;
using ChatBot.Language;

namespace ChatBot.Articles.Outline;

/// <summary>Finds the paragraphs of a cleaned text that are headings: those its source marks, and those that look and stand like
/// one.</summary>
internal static class HeadingFinder
{
    /// <summary>What follows a heading is text: at least this many characters, and longer than the heading.</summary>
    private const int ShortestBody = 60;

    public static IReadOnlyList<TextRange> Find(
        string text, IReadOnlyList<TextRange> paragraphs, string? givenTitle, IReadOnlyList<string> knownHeadings)
    {
        var known = knownHeadings.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var headings = new List<TextRange>();
        for (var index = 0; index < paragraphs.Count; index++)
        {
            var line = text.AsSpan(paragraphs[index].Start, paragraphs[index].Length);
            var isHeading = known.Contains(line)
                || (index == 0 && IsTitle(text, paragraphs, givenTitle))
                || StandsAsHeading(text, paragraphs, index);
            if (isHeading)
                headings.Add(paragraphs[index]);
        }
        return headings;
    }

    private static bool IsTitle(string text, IReadOnlyList<TextRange> paragraphs, string? givenTitle)
    {
        var length = paragraphs[0].Length;
        var line = text.AsSpan(paragraphs[0].Start, length);
        if (givenTitle is not null)
            return line.TrimEnd('.').Equals(givenTitle.AsSpan().TrimEnd('.'), StringComparison.OrdinalIgnoreCase);
        return HeadingForm.IsTitle(line) && paragraphs.Skip(1).Take(4).Any(next => next.Length >= ShortestBody && next.Length > length);
    }

    /// <summary>Alone between paragraphs: longer text follows, and no list or table surrounds it.</summary>
    private static bool StandsAsHeading(string text, IReadOnlyList<TextRange> paragraphs, int index)
    {
        if (index == 0 || index + 1 == paragraphs.Count)
            return false;
        var line = Line(index);
        var next = Line(index + 1);
        var previous = Line(index - 1);
        return HeadingForm.IsHeading(line)
            && next.Length >= ShortestBody && next.Length * 2 > line.Length * 3 && HeadingForm.EndsSentence(next)
            && !HeadingForm.IsListItem(next)
            && !previous.EndsWith(":")
            && (HeadingForm.EndsSentence(previous) || index == 1 || HeadingForm.IsUpperCase(line));

        ReadOnlySpan<char> Line(int at) => text.AsSpan(paragraphs[at].Start, paragraphs[at].Length);
    }
}
