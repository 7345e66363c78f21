using System.Text.RegularExpressions;
using ChatBot.Evaluation.Verification;

namespace ChatBot.Learning.Trials.Corruptions;

/// <summary>A "not" put in or taken out, "said" made "denied", or a word made its opposite.</summary>
internal static partial class NegationSwap
{
    private static readonly (string One, string Other)[] Opposites =
    [
        ("increased", "decreased"), ("rose", "fell"), ("higher", "lower"), ("won", "lost"), ("more", "fewer"), ("supports", "opposes"),
        ("supported", "opposed"), ("before", "after"),
        ("approved", "rejected"), ("largest", "smallest"), ("highest", "lowest"), ("first", "last"), ("opened", "closed"),
        ("allowed", "banned"), ("best", "worst"), ("accepted", "refused"),
        ("bought", "sold"), ("began", "ended"), ("guilty", "innocent"), ("likely", "unlikely"), ("able", "unable"), ("always", "never"),
        ("safe", "unsafe"), ("legal", "illegal"),
    ];

    public static string? Of(GoldSentence gold)
    {
        var ways = new Func<string, string?>[] { TakeOut, PutIn, Turn, Deny };
        var from = gold.Draw("negation", ways.Length);
        // A sentence that can lose its "not" is rare: it always does.
        return TakeOut(gold.Text)
            ?? Enumerable.Range(0, ways.Length).Select(at => ways[(from + at) % ways.Length](gold.Text))
            .FirstOrDefault(text => text is not null);
    }

    private static string? TakeOut(string text)
    {
        if (Contracted().Match(text) is { Success: true } contracted)
            return text[..contracted.Index] + contracted.Groups["verb"].Value switch { "ca" => "can", "wo" => "will", var verb => verb }
                + text[(contracted.Index + contracted.Length)..];
        return Not().Match(text) is { Success: true } not ? text[..not.Index] + " " + text[(not.Index + not.Length)..] : null;
    }

    private static string? PutIn(string text) =>
        Auxiliary().Match(text) is { Success: true } auxiliary ? text.Insert(auxiliary.Index + auxiliary.Length, " not") : null;

    private static string? Turn(string text)
    {
        foreach (var (one, other) in Opposites)
        {
            if (Regex.Match(text, $@"\b(?:{one}|{other})\b", RegexOptions.CultureInvariant) is { Success: true } match)
                return text[..match.Index] + (match.Value == one ? other : one) + text[(match.Index + match.Length)..];
        }

        return null;
    }

    private static string? Deny(string text) =>
        Said().Match(text) is { Success: true } said ? text[..said.Index] + "denied" + text[(said.Index + said.Length)..] : null;

    [GeneratedRegex(@"\b(?<verb>do|does|did|is|are|was|were|has|have|had|would|could|should|ca|wo)n[’']t\b", RegexOptions.CultureInvariant)]
    private static partial Regex Contracted();

    [GeneratedRegex(@"\s(?:not|never)\s(?!only|just|least)", RegexOptions.CultureInvariant)]
    private static partial Regex Not();

    [GeneratedRegex(@"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must)\b(?!\s+(?:not|never|no)\b|"
        + @"n[’']t)(?=\s+[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Auxiliary();

    // Only of what is said in the paper's words: nobody denies a quotation.
    [GeneratedRegex(@"(?<![”""]\s)(?<![”""]\s\w+\s)(?<![”""]\s\w+\s\w+\s)\bsaid\b(?=\s+(?:that\s+)?[a-z])(?!\s+(?:on|in|at|of|to|during|"
        + @"after|before)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Said();
}
