using System.Text.RegularExpressions;

namespace ChatBot.Learning.Trials.Corruptions.Frames;

/// <summary>"If X, Y" and "Y if X" as "Y"; "unless", "as long as" and "provided that" likewise.</summary>
internal static partial class ConditionDropped
{
    public static string? Of(string text)
    {
        if (Before().Match(text) is { Success: true } before)
            return Clause.Fact(before.Groups["what"].Value) is { } fact && !Broken().IsMatch(fact) ? fact : null;
        return Behind().Match(text) is { Success: true } behind && If().Count(text) <= 1 && !Asking().IsMatch(behind.Groups["what"].Value)
            && Kept(behind.Groups["what"].Value) is { } kept ? kept : null;
    }

    // What stands before the condition is a sentence already: who says it stays.
    private static string? Kept(string what) =>
        what.Trim().TrimEnd(',') is { Length: >= 20 } kept && kept.Count(c => c == ' ') > 3 ? kept + "." : null;

    [GeneratedRegex(@"\bif\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex If();

    // A comma inside of the condition, or an order.
    [GeneratedRegex(@"^(?:And|Or|But|Then|Including)\b|\bif\b", RegexOptions.CultureInvariant)]
    private static partial Regex Broken();

    // "Asked if", "as if", "even if", "see if": no condition.
    [GeneratedRegex(
        @"\b(?:as|even|what|only|especially|particularly|and|or|but|than|not|ask\w*|see\w*|saw|know\w*|knew|wonder\w*|determin\w*|"
        + @"check\w*|sure|tell\w*|told|decid\w*|question\w*|say|said|says|clear|unclear|learn\w*|find|found|find out|figure out|out|"
        + @"consider\w*|confirm\w*|test\w*|assess\w*|evaluat\w*|matter|doubt\w*|care\w*|understand|idea|look\w*|inquir\w*|specify|"
        + @"disclose|discuss\w*|debat\w*|certain|remember|verify|judge|guess|point|show\w*|indicat\w*|assuming|that|(?:ask|tell|"
        + @"told)\w* (?:\w+ ){0,3}\w+)\s*$|^(?:If|Even if|As|Whether|Asked|When)\b|[—–]\s*$|,\s*(?:and|or|but)?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Asking();

    [GeneratedRegex(
        @"^(?:But |And )?(?:If|Unless|Provided that|As long as|In case) (?!not\b|so\b|anything\b|only\b)[^,“”""—–]{8,130}, (?:then "
        + @")?(?<what>[^“”""]{20,250})\.$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(
        @"^(?<what>[^“”""]{20,250}?),? (?:if|unless|as long as|so long as|provided that|on condition that|only if) (?!any\b|not\b|"
        + @"possible\b|ever\b|only\b|necessary\b|needed\b)[^“”"",—–]{8,150}\.$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Behind();
}
