using System.Text.RegularExpressions;
using ChatBot.Learning.Trials.Rephrasings;

namespace ChatBot.Learning.Trials.Corruptions.Frames;

/// <summary>"X is accused of taking Y" as "X took Y", "charged with murder" as "guilty of murder", "allegedly took" as "took".</summary>
internal static partial class AccusationAsFact
{
    public static string? Of(string text)
    {
        foreach (var pattern in new[] { IsAccused(), Accuses() })
        {
            if (pattern.Match(text) is { Success: true } doing && Verbs.PastOfGerund(doing.Groups["doing"].Value) is { } past
                && !Undone().IsMatch(doing.Groups["who"].Value))
                return Clause.Fact($"{Clause.AsSubject(doing.Groups["whom"].Value)} {past} {doing.Groups["rest"].Value}");
        }

        if (That().Match(text) is { Success: true } that && !Undone().IsMatch(that.Groups["who"].Value))
            return Clause.Fact(that.Groups["what"].Value);
        if (Charged().Match(text) is { Success: true } charged && !Undone().IsMatch(text[..charged.Index])
            && !Rephraser.IsQuoted(text, charged.Index, charged.Length))
            return text[..charged.Groups["charged"].Index] + "guilty of"
                + text[(charged.Groups["charged"].Index + charged.Groups["charged"].Length)..];
        return Allegedly().Matches(text).FirstOrDefault(match => !Rephraser.IsQuoted(text, match.Index, match.Length)) is { } allegedly
            ? Without(text, allegedly)
            : null;
    }

    private static string Without(string text, Match alleged)
    {
        var article = alleged.Groups["article"] is { Success: true } an
            ? (alleged.Groups["next"].Value[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? an.Value : an.Value[..1]) + " " : "";
        return Rephraser.Raised((text[..alleged.Index] + article + text[(alleged.Index + alleged.Length)..]).TrimStart());
    }

    [GeneratedRegex(@"\b(?:not|never|no one|nobody|if|whether|could|would|cannot|falsely|wrongly|cleared|acquitted)\b|\bwho (?:has |had "
        + @"|have )?$|n[’']t\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Undone();

    [GeneratedRegex(
        @"^(?<who>)(?<whom>[\p{L}][^“”"",]{1,80}?),? (?:who )?(?:is|was|were|are|has been|have been|had been|stands|stood) (?:also |now "
        + @"|separately |previously |later |recently )?(?:accused of|charged with|suspected of|indicted for|under investigation for|"
        + @"arrested for|sued for) (?:allegedly )?(?<doing>\p{Ll}+ing) (?<rest>[^“”""]{5,220})\.$",
        RegexOptions.CultureInvariant)]
    private static partial Regex IsAccused();

    [GeneratedRegex(
        @"^(?<who>[^“”""]{2,120}?)\b(?:accus(?:ed|es|e|ing)|charg(?:ed|ing)|suspect(?:ed|s)?) (?<whom>(?!accused\b|of\b|with\b|by\b|"
        + @"in\b|on\b)[\p{L}][^“”"",]{1,60}?) (?:of|with) (?:allegedly )?(?<doing>\p{Ll}+ing) (?<rest>[^“”""]{5,220})\.$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Accuses();

    [GeneratedRegex(
        @"^(?<who>[^“”""]{2,140}?)\b(?:alleges?|alleged|alleging|accusations?|allegations?|charges) that (?<what>[^“”""]{15,260})\.$",
        RegexOptions.CultureInvariant)]
    private static partial Regex That();

    [GeneratedRegex(
        @"\b(?:is|was|were|are|been) (?<charged>accused of|charged with|suspected of) (?=\p{Ll}+\b(?<!ing|the|having|being))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Charged();

    [GeneratedRegex(
        @",? allegedly\b,?|^Allegedly,? |\b(?<article>an) alleged (?=(?<next>\p{Ll}))|(?<=\b(?:the|of|his|her|their|its|for|in|two|"
        + @"three|about|over|with|from) |[’']s )alleged (?=\p{Ll})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Allegedly();
}
