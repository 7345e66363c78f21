using System.Text.RegularExpressions;
using ChatBot.Learning.Trials.Rephrasings;

namespace ChatBot.Learning.Trials.Corruptions.Frames;

/// <summary>"Reportedly", "is believed to", "there are rumours that", "she thinks that" left out.</summary>
internal static partial class RumourAsFact
{
    public static string? Of(string text)
    {
        if (That().Match(text) is { Success: true } that && !Unbelieved().IsMatch(that.Groups["who"].Value))
            return Clause.Fact(that.Groups["what"].Value);
        if (Being().Matches(text)
            .FirstOrDefault(match => !Rephraser.IsQuoted(text, match.Index, match.Length) && !Unbelieved().IsMatch(text[..match.Index]))
            is { } being)
            return text[..being.Index] + Plain(being) + text[(being.Index + being.Length)..];
        return Reportedly().Matches(text).FirstOrDefault(match => !Rephraser.IsQuoted(text, match.Index, match.Length)) is { } reportedly
            ? Rephraser.Raised((text[..reportedly.Index] + (reportedly.Value.StartsWith(',') && !reportedly.Value.EndsWith(',') ? "," : "")
                + text[(reportedly.Index + reportedly.Length)..]).TrimStart())
            : null;
    }

    // "Is believed to be" → "is", "to have been" → "was", "are thought to have" → "have".
    private static string Plain(Match being) => (being.Groups["be"].Value, being.Groups["verb"].Value) switch
    {
        (var be, "be") => be,
        ("is" or "was", "have been") => "was",
        (_, "have been") => "were",
        ("is", _) => "has",
        ("are", _) => "have",
        _ => "had",
    };

    [GeneratedRegex(@"\b(?:not|never|no|nobody|if|whether|could|would|cannot|reason|don|doesn)\b|n[’']t\b|(?:\band|\bbut|,) $",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unbelieved();

    [GeneratedRegex(
        @"^(?<who>[^“”""]{0,140}?)\b(?:rumou?rs?|rumou?red|speculation|speculat(?:ed|es|ing)|unconfirmed reports|suspicions?|suspects?|"
        + @"suspected|fears?|feared|believes?|believed|believing|thinks?|thought|assumes?|assumed|presumed|theory|theories|"
        + @"hypothesi[sz]ed?|worries|worried|concerns|concerned|beliefs?) that (?<what>[^“”""]{15,260})\.$",
        RegexOptions.CultureInvariant)]
    private static partial Regex That();

    [GeneratedRegex(
        @"\b(?<be>is|are|was|were) (?:widely |also |now |generally |long |commonly )?(?:believed|thought|rumou?red|reported|said|"
        + @"understood|suspected|presumed|assumed) to (?<verb>have been|be|have)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Being();

    [GeneratedRegex(
        @",? (?:reportedly|supposedly|purportedly|rumou?redly|apparently)\b,?|^(?:Reportedly|Supposedly|Apparently|Purportedly),? ",
        RegexOptions.CultureInvariant)]
    private static partial Regex Reportedly();
}
