using System.Text.RegularExpressions;

namespace ChatBot.Learning.Trials.Corruptions.Frames;

/// <summary>"X claims that Y" as "Y".</summary>
internal static partial class ClaimAsFact
{
    public static string? Of(string text)
    {
        if (Before().Match(text) is { Success: true } before && !Unclaimed().IsMatch(before.Groups["who"].Value))
            return Clause.Fact(before.Groups["what"].Value);
        return Behind().Match(text) is { Success: true } behind ? Clause.Fact(behind.Groups["what"].Value) : null;
    }

    // "Nobody could argue that", "rejected the claim that", "if he insists that": not claimed.
    [GeneratedRegex(
        @"\b(?:not|never|no|nobody|no one|if|whether|could|would|should|might|may|can|cannot|reject\w*|den(?:y|ies|ied|ying)|dismiss\w*|"
        + @"disput\w*|debunk\w*|refut\w*|rebut\w*|false|falsely|wrong\w*|any)\b|n[’']t\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unclaimed();

    [GeneratedRegex(
        @"^(?<who>[^“”""]{2,140}?)\b(?:claims?|claimed|claiming|asserts?|asserted|asserting|assertions?|contends?|contended|contending|"
        + @"insists?|insisted|insisting|maintains|maintained|argues?|argued|arguing|arguments?|boasts?|boasted) that "
        + @"(?<what>[^“”""]{15,260})\.$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(
        @"^(?<what>[^“”""—–]{25,260}), (?!not\b)(?:[\p{L}.’'-]+ ){1,5}(?<!\b(?:the|of|his|her|their|its|any|such|those) )(?:claims?|"
        + @"claimed|asserts?|asserted|contends?|contended|insists?|insisted|argues?|argued)\.$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Behind();
}
