using System.Text.RegularExpressions;

namespace ChatBot.Learning.Trials.Rephrasings;

/// <summary>A sentence that somebody says, claims, denies or supposes something in, said in other words that keep that: "Y, X said" as
/// "According to X, Y".</summary>
internal static partial class FrameReworded
{
    private static readonly (string Kind, Func<Regex> Pattern, Func<Match, string, string> Words)[] Ways =
    [
        ("claim", ClaimBefore,
            (match, article) => $"{Raised(match, "what")}, {Lowered(match, "who", article)} {match.Groups["verb"].Value}."),
        ("claim", ClaimBehind,
            (match, article) => $"{Raised(match, "who")} {match.Groups["verb"].Value} that {Lowered(match, "what", article)}."),
        ("denial", DeniedThat, (match, _) => $"{match.Groups["who"].Value} said it was not true that {match.Groups["what"].Value}."),
        ("denial", DeniedThing, (match, _) => $"{match.Groups["before"].Value}rejected {match.Groups["what"].Value}"),
        ("accusation", AccusedBy,
            (match, article) =>
                $"{Raised(match, "whom")} was accused by {Lowered(match, "who", article)} of {match.Groups["what"].Value}."),
        ("accusation", AllegedBefore,
            (match, article) => $"{Raised(match, "what")}, {Lowered(match, "who", article)} {match.Groups["verb"].Value}."),
        ("plan", Wants, (match, _) => $"{match.Groups["before"].Value}would like to {match.Groups["what"].Value}"),
        ("plan", Plans, (match, _) =>
            $"{match.Groups["before"].Value}"
            + $"{match.Groups["verb"].Value switch { "plans" => "intends", "planned" => "intended", "intends" => "plans", _ => "planned" }}"
            + $" to {match.Groups["what"].Value}"),
        ("condition", IfBefore, (match, article) => $"{Raised(match, "what")} if {Lowered(match, "if", article)}."),
        ("condition", IfBehind, (match, article) => $"If {match.Groups["if"].Value}, {Lowered(match, "what", article)}."),
        ("rumour", Believed,
            (match, _) => $"{match.Groups["before"].Value}{(match.Groups["verb"].Value == "believed" ? "thought" : "believed")} to "
            + $"{match.Groups["what"].Value}"),
        ("rumour", BelievesThat,
            (match, article) => $"{Raised(match, "what")}, {Lowered(match, "who", article)} {match.Groups["verb"].Value}."),
        ("rumour", Reportedly,
            (match, article) => $"Reportedly, {Rephraser.Lowered(match.Groups["before"].Value, article)}{match.Groups["what"].Value}"),
        ("possibility", May,
            (match, _) => $"{match.Groups["before"].Value}{(match.Groups["verb"].Value == "may" ? "might" : "may")} "
            + $"{match.Groups["what"].Value}"),
        ("speakerDropped", SaidBefore, (match, article) => $"According to {Lowered(match, "who", article)}, {match.Groups["what"].Value}."),
        ("speakerDropped", SaidBehind, (match, article) => $"{Raised(match, "who")} said that {Lowered(match, "what", article)}."),
        ("speakerDropped", AccordingTo, (match, article) => $"{Raised(match, "what")}, {Lowered(match, "who", article)} said."),
        ("speakerDropped", AccordingBehind, (match, article) => $"{Raised(match, "who")} said that {Lowered(match, "what", article)}."),
        ("speakerDropped", QuotedBehind, (match, _) => $"{match.Groups["who"].Value} said: “{match.Groups["what"].Value}.”"),
    ];

    /// <summary>Null where the sentence cannot be said so.</summary>
    /// <param name="kind">Of the falsehoods that the frame is lost in.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="article">All of the article.</param>
    public static string? Of(string kind, string text, string article)
    {
        foreach (var (_, pattern, words) in Ways.Where(way => way.Kind == kind))
        {
            if (pattern().Match(text) is { Success: true } match && !Pronoun().IsMatch(match.Groups["who"].Value))
                return words(match, article);
        }

        return null;
    }

    private static string Raised(Match match, string group) => Rephraser.Raised(match.Groups[group].Value);

    private static string Lowered(Match match, string group, string article) => Rephraser.Lowered(match.Groups[group].Value, article);

    // Without "has" and "also", which belong to the verb.
    private const string Who =
        @"(?<who>(?:The|A|An|\p{Lu})[\p{L}.’'-]*(?: [\p{L}.’'-]+){0,6}?)(?: (?:also|has|have|had|once|then|later|even|\p{Ll}+ly))*";

    private const string BehindWho =
        @"(?<who>(?:the |a |an )?\p{L}[\p{L}.’'-]*(?: [\p{L}.’'-]+){0,6}?)(?: (?:also|has|have|had|once|then|later|even|\p{Ll}+ly))*";

    private const string What =
        @"(?<what>(?:the|a|an|it|he|she|they|there|his|her|its|their|this|these|some|many|more|most|\p{Lu}\p{L}+) [^“”"",;:—–]{15,160})\.$";

    [GeneratedRegex("^(?:who|that|which|he|she|they|it|i|we|you|this|but|and|so|most|many|some|\\w+-\\w+ "
        + "percent)\\b|\\b(?:not|never|who|which|if|when|as|and|but|around|about|over|by|percent)$|\\b(?:who|which|if|when|as)\\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun();

    [GeneratedRegex("^" + Who + " (?<verb>claims|claimed|insists|insisted|argues|argued|asserts|asserted|contends|contended) that " + What,
        RegexOptions.CultureInvariant)]
    private static partial Regex ClaimBefore();

    [GeneratedRegex(@"^(?<what>[^“”"",;:—–]{20,160}), " + BehindWho
        + @" (?<verb>claims|claimed|insists|insisted|argues|argued|asserts|asserted|contends|contended)\.$", RegexOptions.CultureInvariant)]
    private static partial Regex ClaimBehind();

    [GeneratedRegex("^" + Who + " (?:has |have )?(?:denied|denies) that " + What, RegexOptions.CultureInvariant)]
    private static partial Regex DeniedThat();

    [GeneratedRegex(@"^(?<before>[^“”""]{2,80}? (?:has |have |had )?)denied (?<what>(?:the |any |all |those |these )?(?:allegations|"
        + @"accusations|claims|charges)\b[^“”""]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex DeniedThing();

    [GeneratedRegex("^" + Who
        + @" accused (?<whom>\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,3})(?<!s) of (?<what>\p{Ll}+ing [^“”"",;:—–]{5,160})\.$",
        RegexOptions.CultureInvariant)]
    private static partial Regex AccusedBy();

    [GeneratedRegex("^" + Who + " (?<verb>alleges|alleged) that " + What, RegexOptions.CultureInvariant)]
    private static partial Regex AllegedBefore();

    [GeneratedRegex(@"^(?<before>[^“”""]{2,100}?(?<![’']s|[’']ve|\b(?:has|have|had)) )(?:wants|wanted) to (?<what>[^“”""]{10,200})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Wants();

    [GeneratedRegex(@"^(?<before>[^“”""]{2,100}?(?<!\b\p{Ll}+(?:ed|ing|[’']s)|\b(?:was|were|is|are|be|been|a|the|his|her|its|their|no|"
        + @"of|services|any)) )(?<verb>plans|planned|intends|intended) to (?<what>[^“”""]{10,200})$", RegexOptions.CultureInvariant)]
    private static partial Regex Plans();

    [GeneratedRegex(@"^If (?<if>[^,“”""—–;:]{8,120}), " + What, RegexOptions.CultureInvariant)]
    private static partial Regex IfBefore();

    [GeneratedRegex(@"^(?<what>(?!But\b|And\b|So\b|Or\b|Yet\b)(?:The|A|It|He|She|They|There|\p{Lu}\p{L}+) (?![^,]*\b(?:said|says|say|"
        + @"warn|told|wrote)\b)[^,“”""—–;:]{15,120}?(?<!\b(?:even|as|only|what|ask\w*|see|know\w*|wonder\w*|determine|sure|and|or|than|"
        + @"not|especially|particularly|say|said|decide|clear|unclear|out))) if (?<if>(?!not|any|ever|only|possible|necessary|"
        + @"needed)[^,“”""—–;:]{8,120})\.$", RegexOptions.CultureInvariant)]
    private static partial Regex IfBehind();

    [GeneratedRegex(@"^(?<before>[^“”""]{2,140}? (?:is|are|was|were) (?:widely )?)(?<verb>believed|thought) to (?<what>(?:be|"
        + @"have)\b[^“”""]{5,200})$", RegexOptions.CultureInvariant)]
    private static partial Regex Believed();

    [GeneratedRegex("^" + Who + " (?<verb>believes|believed|believe|thinks|think|suspects|suspected) that " + What,
        RegexOptions.CultureInvariant)]
    private static partial Regex BelievesThat();

    [GeneratedRegex(@"^(?<before>\p{Lu}[^“”"",;:—–]{4,80} )reportedly (?<what>[^“”""]{10,200})$", RegexOptions.CultureInvariant)]
    private static partial Regex Reportedly();

    [GeneratedRegex(@"^(?<before>[^“”""]{2,140}? )(?<verb>may|might) (?<what>(?!not\b|well\b)\p{Ll}+ [^“”""]{5,200})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex May();

    [GeneratedRegex("^" + Who + " (?:said|says) (?:that )?" + What, RegexOptions.CultureInvariant)]
    private static partial Regex SaidBefore();

    [GeneratedRegex(@"^(?<what>[^“”"",;:—–]{20,160}), " + BehindWho + @" (?:said|says|added)\.$", RegexOptions.CultureInvariant)]
    private static partial Regex SaidBehind();

    [GeneratedRegex("^According to " + BehindWho + ", " + What, RegexOptions.CultureInvariant)]
    private static partial Regex AccordingTo();

    [GeneratedRegex(@"^(?<what>[^“”"",;:—–]{20,160}), according to " + BehindWho + @"\.$", RegexOptions.CultureInvariant)]
    private static partial Regex AccordingBehind();

    [GeneratedRegex(@"^[“""](?<what>[^“”""]{20,200}),[”""] " + BehindWho + @" (?:said|says|added)\.$", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedBehind();
}
