using System.Text.RegularExpressions;
using ChatBot.Evaluation.Verification;

namespace ChatBot.Learning.Trials.Rephrasings;

/// <summary>"The court rejected the appeal on Monday" as "The appeal was rejected by the court on Monday", where a sentence is as plain as
/// that.</summary>
internal static partial class MadePassive
{
    public static string? Of(GoldSentence gold)
    {
        if (Plain().Match(gold.Text) is not { Success: true } match)
            return null;
        var verb = match.Groups["verb"].Value switch
        {
            "won" => "won",
            "beat" => "beaten",
            "took" => "taken",
            "wrote" => "written",
            "gave" => "given",
            var regular => regular
        };
        if (match.Groups["who"].Value.Split(' ')
            .Any(word => word is "has" or "have" or "had" or "then" or "also" or "never" or "not" or "to" or "who" or "that" or "just"
                or "is" or "was" or "be"))
            return null;
        var rest = match.Groups["rest"].Value;
        return $"{Rephraser.Raised(match.Groups["whom"].Value)} was {verb} by "
            + $"{Rephraser.Lowered(match.Groups["who"].Value, gold.Article.Text)}{rest}";
    }

    [GeneratedRegex(
        @"^(?<who>(?:The |A |An )?[\p{L}.’'-]+(?: [\p{L}.’'-]+){0,4}?) (?<verb>criticized|criticised|approved|rejected|killed|won|beat|"
        + @"arrested|charged|signed|launched|announced|built|bought|called|released|published|introduced|endorsed|defeated|accused|"
        + @"praised|opened|led|founded|created|wrote|took|gave|held|made|passed|blocked|banned|sued|hired|fired|invited|attacked|sold|"
        + @"used|established|replaced|acquired|reported|designed|developed|produced|discovered|won) (?<whom>(?!on\b|\w+day\b)(?:the |a |"
        + @"an |his |her |its |their )?(?:[\p{L}’'-]+)(?: [\p{L}’'-]+){0,4}?)(?<rest>(?: (?:on|in|at|after|for|with|from|during|over|"
        + @"because|when|as|to|by|last|this) .*)?\.)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
