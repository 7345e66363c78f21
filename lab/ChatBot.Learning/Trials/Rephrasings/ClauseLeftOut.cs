using System.Text.RegularExpressions;
using ChatBot.Evaluation.Verification;

namespace ChatBot.Learning.Trials.Rephrasings;

/// <summary>A relative clause, an aside, an opening or a closing clause left out.</summary>
internal static partial class ClauseLeftOut
{
    public static string? Of(GoldSentence gold)
    {
        foreach (var (pattern, put) in new[] { (Relative(), ""), (Aside(), ""), (Closing(), "."), (Opening(), "") })
        {
            if (pattern.Match(gold.Text) is { Success: true } match && gold.Text.Length - match.Length > 40
                && !Rephraser.IsQuoted(gold.Text, match.Index, match.Length))
                return Rephraser.Raised(gold.Text[..match.Index] + put + gold.Text[(match.Index + match.Length)..]);
        }

        return null;
    }

    [GeneratedRegex(@", (?:who|which|where|whose|whom) [^,“”""]{5,120},(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    [GeneratedRegex(@" \([^()“”""]{3,80}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@", (?:which|where|while|although|as|after|because|adding|including) [^“”""]{5,200}\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^(?:On|In|At|After|During|Since|By|Earlier|Meanwhile|However|But|And|Last|Despite|As)\b[^,“”""]{0,80}, ",
        RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
