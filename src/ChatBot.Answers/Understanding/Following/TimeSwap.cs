using ChatBot.Language.Dates;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>Asks the last question about another time: "and last year?", "and in 2019?".</summary>
internal static class TimeSwap
{
    /// <summary>The question with the time in the place of its own, or behind it; null where the text names no time, or more than
    /// one.</summary>
    /// <param name="about">What "and" or "what about" brings.</param>
    /// <param name="before">The question before.</param>
    public static string? Ask(string about, string before)
    {
        if (DateReader.Times(about) is not [var time]
            || TextAnalyzer.Tokens(about).Any(token => !token.IsFunctionWord && !time.Range.Contains(token.Range)))
            return null;
        var bare = before.TrimEnd('?', '.', ' ');
        if (DateReader.Times(before) is not [var old])
            return $"{bare} {about.Trim()}?";
        // "In March" takes the place of "last year", preposition and all.
        var start = WithPreposition(before, old.Range.Start);
        return string.Concat(before.AsSpan(0, start), about.Trim(), before.AsSpan(old.Range.End));
    }

    private static int WithPreposition(string text, int start)
    {
        var before = text[..start].TrimEnd();
        if (before.EndsWith(" the", StringComparison.OrdinalIgnoreCase))
            before = before[..^4];
        var space = before.LastIndexOf(' ');
        var isPreposition = before[(space + 1)..]
            .ToLowerInvariant() is "in" or "on" or "at" or "during" or "since" or "before" or "after" or "by" or "for";
        return space > 0 && isPreposition ? space + 1 : start;
    }
}
