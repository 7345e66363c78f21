namespace ChatBot.Articles.Fetching.Robots;

/// <summary>Patterns of robots.txt: what a path begins with, where * stands for anything and $ at the end for its end.</summary>
internal static class PathPattern
{
    /// <summary>Goes back to the last * only, which is enough: work grows with pattern times path, never beyond.</summary>
    public static bool Fits(string pattern, string path)
    {
        var isWhole = pattern.EndsWith('$');
        var end = isWhole ? pattern.Length - 1 : pattern.Length;
        var (at, of, star, from) = (0, 0, -1, 0);
        while (true)
        {
            if (of == end && (!isWhole || at == path.Length))
                return true;
            if (of < end && pattern[of] == '*')
            {
                (star, from) = (of++, at);
            }
            else if (of < end && at < path.Length && pattern[of] == path[at])
            {
                at++;
                of++;
            }
            else if (star >= 0 && from < path.Length)
            {
                (of, at) = (star + 1, ++from);
            }
            else
            {
                return false;
            }
        }
    }
}
