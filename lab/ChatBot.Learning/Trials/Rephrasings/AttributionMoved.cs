using System.Text.RegularExpressions;
using ChatBot.Evaluation.Verification;

namespace ChatBot.Learning.Trials.Rephrasings;

/// <summary>"X said that it rains" as "According to X, it rains", "“It rains,” X said" as "X said, “It rains.”"</summary>
internal static partial class AttributionMoved
{
    public static string? Of(GoldSentence gold)
    {
        var text = gold.Text;
        if (Quoted().Match(text) is { Success: true } quoted)
            return Rephraser.Raised($"{quoted.Groups["who"].Value} {quoted.Groups["said"].Value}, “{quoted.Groups["what"].Value}.”");
        if (Behind().Match(text) is { Success: true } behind && !IsPronoun(behind))
            return $"According to {behind.Groups["who"].Value}, {Rephraser.Lowered(behind.Groups["what"].Value, gold.Article.Text)}.";
        if (Before().Match(text) is { Success: true } before && !IsPronoun(before))
            return $"According to {Rephraser.Lowered(before.Groups["who"].Value, gold.Article.Text)}, {before.Groups["what"].Value}.";
        return null;
    }

    private static bool IsPronoun(Match match) =>
        Unplain().IsMatch(match.Groups["who"].Value)
        || match.Groups["who"].Value.ToLowerInvariant() is "he" or "she" or "they" or "it" or "i" or "we" or "who";

    // "Thursday's walk-ins were the third time the group said": not who said it alone.
    [GeneratedRegex(@"\b(?:is|are|was|were|who|which|that|on|when|as|and|but|while)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Unplain();

    private const string Who = @"(?<who>[\p{L}][\p{L}.’'-]*(?: [\p{L}.’'-]+){0,6}?)";

    [GeneratedRegex("^[“\"](?<what>[^“”\"]+),[”\"] " + Who + @" (?<said>said|added|told reporters|wrote|explained|warned)\.$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex("^(?<what>[^“”\"]{20,}), " + Who + @" (?:said|added|reported)\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex("^" + Who
        + @" (?:said|says|added|reported|announced)(?: that)? (?<what>(?:the|a|an|it|he|she|they|there|his|her|its|their|this|these|"
        + @"some|many|more|most|[A-Z]\p{L}+) [^“”""]{15,})\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();
}
