using System.Collections.Frozen;
using ChatBot.Language;

namespace ChatBot.Articles.Fetching;

/// <summary>Tells whether a feed gives an article whole, or only what is to make one read on.</summary>
internal static class FullText
{
    /// <summary>Where the whole text has its place, less than this is a teaser all the same.</summary>
    private const int ShortestContent = 400;

    /// <summary>Where only a summary has its place, some feeds put the whole.</summary>
    private const int ShortestSummary = 1_500;

    private const int EndLength = 80;

    private static readonly FrozenSet<string> CutMarks = WordTable.Lines(typeof(FullText).Assembly, "Fetching/cut-marks.txt")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="text">The cleaned text.</param>
    /// <param name="isContent">Whether it stood where the whole text has its place.</param>
    public static bool Is(string text, bool isContent) => text.Length >= (isContent ? ShortestContent : ShortestSummary) && !IsCut(text);

    private static bool IsCut(string text)
    {
        var end = text[^Math.Min(text.Length, EndLength)..].TrimEnd();
        return CutMarks.Any(mark => end.TrimEnd('.', ' ', '»', '›', '→', '>', ']', ')').EndsWith(mark, StringComparison.OrdinalIgnoreCase)
            || end.EndsWith(mark, StringComparison.OrdinalIgnoreCase));
    }
}
