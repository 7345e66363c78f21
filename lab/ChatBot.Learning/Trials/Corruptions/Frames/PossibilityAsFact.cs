using System.Text.RegularExpressions;
using ChatBot.Learning.Trials.Rephrasings;

namespace ChatBot.Learning.Trials.Corruptions.Frames;

/// <summary>"May resign" and "could resign" as "will resign", "may have resigned" as "has resigned", "is likely to" as "will".</summary>
internal static partial class PossibilityAsFact
{
    public static string? Of(string text) =>
        May().Matches(text).FirstOrDefault(match => !Rephraser.IsQuoted(text, match.Index, match.Length)
            && !Asked().IsMatch(text[..match.Index]) && !Conceded().IsMatch(text[match.Index..])) is { } may
            ? text[..may.Index] + (may.Groups["have"].Success ? "had" : "will") + text[(may.Index + may.Length)..]
            : null;

    [GeneratedRegex(@"\b(?:if|whether|who|what|how|which|not|no|nothing|nobody|where|when|why|you|your)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Asked();

    // "They may be opponents, but": granted, not supposed.
    [GeneratedRegex(@"^may [^.]*,? but\b", RegexOptions.CultureInvariant)]
    private static partial Regex Conceded();

    [GeneratedRegex(
        @"\b(?:may|might|could)(?: well| also| soon| potentially| possibly| eventually)? (?<have>have(?= \p{Ll}+ed\b))|\b(?:may|might|"
        + @"(?:is|are) likely to|(?:is|are) expected to|could(?: well| also| soon| potentially| possibly| eventually))(?= "
        + @"\p{Ll}+\b(?<!not|have|be able))",
        RegexOptions.CultureInvariant)]
    private static partial Regex May();
}
