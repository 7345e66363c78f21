using System.Text.RegularExpressions;
using ChatBot.Learning.Trials.Rephrasings;

namespace ChatBot.Learning.Trials.Corruptions;

/// <summary>How near an amount is made otherwise: "nearly 40" as "over 40", "at least 40" as "at most 40".</summary>
internal static partial class PrecisionSwap
{
    private static readonly Dictionary<string, string[]> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["nearly"] = ["over", "more than", "at least"],
        ["almost"] = ["more than", "over", "well over"],
        ["close to"] = ["more than", "at least"],
        ["just under"] = ["just over", "more than"],
        ["less than"] = ["more than", "at least"],
        ["fewer than"] = ["more than", "at least"],
        ["under"] = ["over", "more than"],
        ["below"] = ["above"],
        ["at most"] = ["at least"],
        ["no more than"] = ["no fewer than", "at least"],
        ["up to"] = ["at least", "more than"],
        ["as many as"] = ["at least", "more than"],
        ["more than"] = ["fewer than", "almost", "nearly", "up to"],
        ["over"] = ["under", "nearly", "almost"],
        ["above"] = ["below"],
        ["just over"] = ["just under", "nearly"],
        ["at least"] = ["at most", "up to", "no more than"],
        ["a minimum of"] = ["a maximum of"],
        ["a maximum of"] = ["a minimum of"],
        ["about"] = ["more than", "at least", "fewer than"],
        ["around"] = ["more than", "fewer than"],
        ["roughly"] = ["more than", "at most"],
        ["approximately"] = ["more than", "at least"],
    };

    /// <param name="text">The sentence.</param>
    /// <param name="draw">Which of several ways, any number.</param>
    public static string? Of(string text, int draw)
    {
        var found = Bound().Matches(text).Where(match => !Rephraser.IsQuoted(text, match.Index, match.Length)).ToList();
        if (found.Count == 0)
            return null;
        var bound = found[draw % found.Count];
        var others = Others[bound.Value];
        var other = others[draw / 7 % others.Length];
        return text[..bound.Index] + (char.IsUpper(bound.Value[0]) ? Rephraser.Raised(other) : other)
            + text[(bound.Index + bound.Length)..];
    }

    // An amount has to follow: "over the years", "under 18s" and "around 8 p.m." are none, and "above 2 percent" is.
    [GeneratedRegex(
        @"\b(?<!\b(?:all|turned|spread|take|took|taken|for|go|going|come|ages?|aged|children|kids|people|adults|those|and|or|not|little|"
        + @"much|far|no|what|talk\w*|think\w*|thought|worr\w*|know\w*|from) )(?i:nearly|almost|close to|just under|just over|no more "
        + @"than|less than|fewer than|more than|at least|at most|up to|as many as|a minimum of|a maximum of|about|around|roughly|"
        + @"approximately|over|under|above|below)(?= (?:[$£€]?\d{1,3}(?:,\d{3})+\b|[$£€]\d|\d+(?:\.\d+)?(?:%| (?:percent|per cent|"
        + @"million|billion|trillion|people|deaths|cases|votes|points|delegates|states|countries|miles|patients|women|men|children|"
        + @"workers|residents|students|hospitals|\p{Ll}{4,}s))|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|"
        + @"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a dozen|a hundred|two dozen|a thousand|a million|half a million|one "
        + @"million|one billion)(?: |-)\p{Ll}+)\b(?<!\d(?:th|st|nd|rd|s)))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Bound();
}
