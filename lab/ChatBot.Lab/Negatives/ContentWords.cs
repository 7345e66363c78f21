using System.Reflection;
using ChatBot.Language;

namespace ChatBot.Lab.Negatives;

/// <summary>The words of a text that carry meaning, in lower case and cut to six letters, so that forms of a word fall together.</summary>
internal static class ContentWords
{
    private static readonly HashSet<string> Frame = [.. WordTable.Words(Assembly.GetExecutingAssembly(), "Negatives/frame.txt")];

    public static HashSet<string> Of(string text) =>
        [.. Words(text).Select(word => word.ToLowerInvariant()).Where(word => !Frame.Contains(word))
            .Select(word => word[..Math.Min(6, word.Length)])];

    public static bool IsFrame(string word) => Frame.Contains(word.ToLowerInvariant());

    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetterOrDigit(text[at])) continue;
            if (at > start) yield return text[start..at];
            start = at + 1;
        }
    }
}
