using System.Text.RegularExpressions;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>A reader setting right what was understood: "No, I meant Lavrov", "not Putin, Lavrov".</summary>
internal static partial class Corrections
{
    /// <summary>The last question with what was meant in the place of what was not; null where the text corrects nothing.</summary>
    public static string? Apply(string text, string before)
    {
        var (meant, wrong) = Read(text);
        if (meant is null)
            return null;
        // "I mean, what did Lavrov say?" asks anew.
        if (QuestionWords.Asks(meant) && !Mentions.IsName(meant.TrimEnd('?', ' ')))
            return meant;

        meant = meant.Trim(' ', '?', '.', '!', ',');
        if (wrong is not null && before.IndexOf(wrong, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            return string.Concat(before.AsSpan(0, at), meant, before.AsSpan(at + wrong.Length));
        // What says the same in other words stands for itself; the turn before is searched for beside it.
        if (TextAnalyzer.Terms(meant).Intersect(TextAnalyzer.Terms(before)).Any())
            return meant;
        return Swap.Of(meant, before) ?? $"{before.TrimEnd('?', '.', ' ')}: {meant}?";
    }

    private static (string? Meant, string? Wrong) Read(string text)
    {
        if (NotThis().Match(text) is { Success: true } both)
            return (both.Groups["meant"].Value, both.Groups["wrong"].Value.Trim());
        if (Meant().Match(text) is not { Success: true } match)
            return default;
        var meant = match.Groups["meant"].Value;
        return Instead().Match(meant) is { Success: true } instead
            ? (meant[..instead.Index], instead.Groups["wrong"].Value.Trim(' ', '?', '.', '!'))
            : (meant, null);
    }

    [GeneratedRegex(
        @"^(?:(?:no|nope|sorry|wait|well|actually|hm+)\b[\s,.!;:–—-]*)*(?:(?:i|what\s+i)\s+(?:mean|meant|am\s+asking\s+about|"
        + @"was\s+asking\s+about|asked\s+about)(?:\s+(?:is|was|to\s+ask))?[\s,:]+|rather[\s,]+|"
        + @"make\s+that\s+)(?:about\s+)?(?<meant>.+)$|^no[\s]*[,.!;:–—-]\s*(?<meant>\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*){0,3})[.!?]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Meant();

    [GeneratedRegex(
        @"^(?:no[\s,.!;:–—-]+)?not\s+(?:about\s+)?(?<wrong>[^,;.]{1,60}?)\s*[,;.–—-]\s*(?:(?:but|rather|"
        + @"i\s+mean[t]?)\s+)?(?:about\s+)?(?<meant>[^,;]+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NotThis();

    [GeneratedRegex(@"[\s,]+(?:not|instead\s+of|rather\s+than)\s+(?<wrong>[^,;]{1,60})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Instead();
}
