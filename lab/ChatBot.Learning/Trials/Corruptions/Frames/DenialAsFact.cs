using System.Text.RegularExpressions;

namespace ChatBot.Learning.Trials.Corruptions.Frames;

/// <summary>What somebody denies, or what there is no evidence of, as so; "denied the charges" as "admitted the charges".</summary>
internal static partial class DenialAsFact
{
    public static string? Of(string text)
    {
        foreach (var pattern in new[] { That(), NoEvidence(), Untrue() })
        {
            if (pattern.Match(text) is { Success: true } match && !Undenied().IsMatch(match.Groups["who"].Value))
                return Clause.Fact(match.Groups["what"].Value);
        }

        if (Doing().Match(text) is { Success: true } doing && !Undenied().IsMatch(doing.Groups["who"].Value)
            && Verbs.PastOfGerund(doing.Groups["doing"].Value) is { } past)
            return Clause.Fact($"{doing.Groups["who"].Value} {past} {doing.Groups["rest"].Value}");
        return Thing().Match(text) is { Success: true } thing && !Undenied().IsMatch(text[..thing.Index])
            ? text[..thing.Groups["denied"].Index] + Admitted(thing.Groups["denied"].Value)
            + text[(thing.Groups["denied"].Index + thing.Groups["denied"].Length)..]
            : null;
    }

    private static string Admitted(string denied) =>
        denied switch { "denies" => "admits", "deny" => "admit", "denying" => "admitting", _ => "admitted" };

    [GeneratedRegex(@"\b(?:not|never|no one|nobody|if|whether|could|would|cannot|nor|neither)\b|n[’']t\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Undenied();

    [GeneratedRegex(
        @"^(?<who>[^“”""]{2,140}?)\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:e|es|ed|ing)|refut(?:e|"
        + @"es|ed|ing)|rebut(?:s|ted|ting)?|debunk(?:s|ed|ing)?) (?:(?:[\w’'-]+ ){0,4}(?:claims?|allegations?|suggestions?|notion|idea|"
        + @"accusations?|charges?|reports?|rumou?rs?|assertions?|criticisms?|arguments?) )?that (?<what>[^“”""]{15,260})\.$",
        RegexOptions.CultureInvariant)]
    private static partial Regex That();

    [GeneratedRegex(
        @"^(?<who>[^“”""]{0,140}?)\bno (?:[\w-]+ ){0,2}(?:evidence|proof|indication|sign) (?:[\w-]+ )?that (?<what>[^“”""]{15,260})\.$",
        RegexOptions.CultureInvariant)]
    private static partial Regex NoEvidence();

    [GeneratedRegex(
        @"^(?<who>[^“”""]{0,140}?)\b(?:not true|untrue|false|a myth|a lie|not the case|incorrect|falsely (?:claim\w*|said|says|stat\w*|"
        + @"assert\w*|suggest\w*)|wrongly (?:claim\w*|said|says|suggest\w*)) that (?<what>[^“”""]{15,260})\.$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Untrue();

    [GeneratedRegex(
        @"^(?<who>[\p{L}][^“”"",]{1,80}?) (?:(?:has|have|had|also|both|all|repeatedly|strongly|vehemently|strenuously|categorically|"
        + @"flatly|later|previously|initially|consistently|steadfastly|publicly) )*(?:denied|denies|deny) (?:ever |even "
        + @")?(?<doing>\p{Ll}+ing) (?<rest>[^“”""]{5,220})\.$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Doing();

    [GeneratedRegex(
        @"(?<=^[^“”""]{0,160})\b(?<denied>denied|denies|deny|denying) (?:(?:the|any|all|those|these|such|his|her|their|its|that|most|"
        + @"many|both|\p{L}+[’']s?) )*(?:[\w-]+ ){0,2}(?:charges?|claims?|allegations?|accusations?|wrongdoing|involvement|reports?|"
        + @"rumou?rs?|guilt|responsibility|liability|link|links|connection|knowledge|role|suggestions?|misconduct|accounts?|incident|"
        + @"affair|assertions?)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Thing();
}
