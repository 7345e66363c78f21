using System.Text.RegularExpressions;

namespace ChatBot.Learning.Trials.Corruptions.Frames;

/// <summary>What somebody says, without who says it: as if the article said so itself. Quotations lose their marks with it.</summary>
internal static partial class SpeakerDropped
{
    public static string? Of(string text)
    {
        foreach (var pattern in new[] { Quoted(), QuotedBehind(), Behind(), According(), AccordingBehind(), Before() })
        {
            if (pattern.Match(text) is { Success: true } match && !Unsaid().IsMatch(match.Groups["who"].Value))
                return Clause.Fact(match.Groups["what"].Value);
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:not|never|no one|nobody|if|whether|could|would|cannot|when|as|because|that|which|are|is|was|were|be|been|"
        + @"being|have|has|had|or|and|after|before|often)\b|n[’']t\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unsaid();

    private const string Said = "(?:said|says|added|adds|wrote|writes|tweeted|explained|stated|states|warned|warns|told [^“”\"]{3,60}?)";

    private const string When =
        @"(?: (?:on|in|during|after|to|at|before|from|when|while|late|early|last|earlier|later|\w+day)\b[^“”""]{0,70})?";

    [GeneratedRegex("^[“\"](?<what>[^“”\"]{20,260})[,.?!]?[”\"],? (?<who>[^“”\"]{2,60}? " + Said + When
        + "|(?:said|says) [^“”\"]{2,160})\\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex("^(?<who>[^“”\"]{2,80}?) " + Said + "[,:] [“\"](?<what>[^“”\"]{20,260})[.?!]?[”\"]$", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedBehind();

    [GeneratedRegex("^(?<what>[^“”\"]{20,260}), "
        + "(?<who>(?:(?:\\p{Lu}|(?:the|a|an|he|she|they|his|her|its|their|one|another"
        + "|officials|police|researchers|prosecutors|authorities|experts|doctors)\\b)"
        + "[\\p{L}.’'-]* )(?:[\\p{L}.’'-]+ ){0,5})" + Said + When + "\\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex("^According to (?<who>[^“”\",]{2,80}), (?<what>[^“”\"]{20,260})\\.$", RegexOptions.CultureInvariant)]
    private static partial Regex According();

    [GeneratedRegex("^(?<what>[^“”\"]{20,260}),? according to (?<who>[^“”\"]{2,100})\\.$", RegexOptions.CultureInvariant)]
    private static partial Regex AccordingBehind();

    [GeneratedRegex(
        "^(?<who>[\\p{L}][^“”\":;]{1,90}?) (?:also |has |have |had |then |later )?" + Said
        + "(?: (?:on )?\\w+day)? that (?<what>[^“”\"]{20,260})\\.$|" +
        "^(?<who>[\\p{L}][^“”\":;,]{1,70}?) (?:said|says)(?: (?:on )?\\w+day)? "
        + "(?<what>(?:the|a|an|it|he|she|they|there|his|her|its|their|this|these|some|many|more|most|(?!\\w+day\\b)[A-Z]\\p{L}+) "
        + "[^“”\"]{15,260})\\.$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Before();
}
