namespace ChatBot.Articles.Reading.Texts;

/// <summary>Puts the pages of a scan together: the number of a page stands in no sentence, and a paragraph that a page cuts goes on behind
/// it.</summary>
internal static class ScannedPages
{
    private const int MostDigits = 3;

    /// <summary>The lines without the page numbers that stand alone between blank ones.</summary>
    /// <param name="lines">The lines, without white space at their ends.</param>
    public static string[] Join(string[] lines)
    {
        var kept = new List<string>(lines.Length);
        for (var at = 0; at < lines.Length; at++)
        {
            if (!IsBlank(lines, at - 1) || !IsBlank(lines, at + 1) || !IsNumber(lines[at]))
            {
                kept.Add(lines[at]);
                continue;
            }

            while (kept.Count > 0 && kept[^1].Length == 0)
                kept.RemoveAt(kept.Count - 1);
            var next = at + 1;
            while (next < lines.Length && lines[next].Length == 0)
                next++;
            if (kept.Count > 0 && next < lines.Length && !GoesOn(kept[^1], lines[next]))
                kept.Add("");
            at = next - 1;
        }
        return [.. kept];
    }

    // A sentence that was not closed, and one that does not open.
    private static bool GoesOn(string line, string next) =>
        CutWords.Joins(line, next) || (char.IsLower(next.TrimStart()[0]) && line[^1] is not ('.' or '!' or '?' or ':' or '”' or '"'));

    private static bool IsBlank(string[] lines, int at) => at < 0 || at >= lines.Length || lines[at].Length == 0;

    // "2", "– 2 –", "[2]".
    private static bool IsNumber(string line)
    {
        var bare = line.AsSpan().Trim(" \t-–—[]()");
        return bare.Length is > 0 and <= MostDigits && !bare.ContainsAnyExceptInRange('0', '9');
    }
}
