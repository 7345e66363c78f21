using System.Text.RegularExpressions;
using ChatBot.Learning.Trials.Rephrasings;

namespace ChatBot.Learning.Trials.Corruptions.Frames;

/// <summary>A clause that stood under something as a sentence of its own.</summary>
internal static partial class Clause
{
    private const int FewestLetters = 20;

    /// <summary>The clause with a capital and a stop, without what is said beside it; null where it cannot stand alone or still says who
    /// says it.</summary>
    public static string? Fact(string clause)
    {
        var words = Beside().Match(clause) is { Success: true } beside ? clause[..beside.Index] : clause;
        words = words.Trim().TrimEnd('.', ',');
        return words.Length < FewestLetters || !words.Contains(' ', StringComparison.Ordinal) || Attributed().IsMatch(words)
            || !Subject().IsMatch(words)
            ? null
            : Rephraser.Raised(words) + ".";
    }

    /// <summary>"him" as it stands before its verb, "he"; what has but one form as it is.</summary>
    public static string AsSubject(string whom) => whom switch
    {
        "him" => "He",
        "her" => "She",
        "them" => "They",
        "me" => "I",
        "us" => "We",
        _ => Rephraser.Raised(whom),
    };

    [GeneratedRegex(
        @"(?:,| —| –| --|;) (?:but|although|though|while|adding|saying|citing|noting|calling|and (?:that|said|says|added|has|have|"
        + @"called|is|was)|even though|despite|yet|because|so)\b.*$|(?:,| —| –| --) (?:which|who|whose)\b[^,—–]*$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Beside();

    // It still says that somebody says it.
    [GeneratedRegex(
        @"\baccording to\b|\b(?:said|says|told|reported|claimed|argued|alleged|allegedly|reportedly|wrote|believes?|believed|warned|"
        + @"announced|concluded|estimated|added)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Attributed();

    [GeneratedRegex(
        @"^(?:(?i:the|a|an|he|she|it|they|we|i|you|there|this|these|that|those|his|her|its|their|our|my|your|some|many|more|most|all|no|"
        + @"any|every|each|both|several|few|people|one|another|nobody|everyone|two|three|four|five|six|seven|eight|nine|ten)|"
        + @"\p{Lu}[\p{L}.]*(?:[’']s)?|[$£€]?\d[\d,.]*%?) \S+",
        RegexOptions.CultureInvariant)]
    private static partial Regex Subject();
}
