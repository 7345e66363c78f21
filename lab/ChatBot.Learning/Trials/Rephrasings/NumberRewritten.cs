using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Evaluation.Verification;

namespace ChatBot.Learning.Trials.Rephrasings;

/// <summary>A number in digits for one in words, or the other way round; "%" for "percent".</summary>
internal static partial class NumberRewritten
{
    private static readonly string[] Words =
    [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    public static string? Of(GoldSentence gold)
    {
        var text = gold.Text;
        if (Percent().Matches(text).FirstOrDefault(match => !Rephraser.IsQuoted(text, match.Index, match.Length)) is { } percent)
            return text[..percent.Index] + percent.Groups["n"].Value + "%" + text[(percent.Index + percent.Length)..];
        if (Thousands().Matches(text).FirstOrDefault(match => !Rephraser.IsQuoted(text, match.Index, match.Length)) is { } round)
            return text[..round.Index]
                + (decimal.Parse(round.Groups["n"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)
                    / 1000m).ToString(CultureInfo.InvariantCulture) + " million" + text[(round.Index + round.Length)..];
        if (Word().Matches(text).FirstOrDefault(match => !Rephraser.IsQuoted(text, match.Index, match.Length)) is { } word)
            return text[..word.Index] + (Array.IndexOf(Words, word.Value.ToLowerInvariant()) + 2).ToString(CultureInfo.InvariantCulture)
                + text[(word.Index + word.Length)..];
        return Digits().Matches(text).FirstOrDefault(match => !Rephraser.IsQuoted(text, match.Index, match.Length)) is { } digits
            && int.Parse(digits.Value, CultureInfo.InvariantCulture) is >= 2 and <= 20 and var value
            ? text[..digits.Index] + Words[value - 2] + text[(digits.Index + digits.Length)..]
            : null;
    }

    [GeneratedRegex(@"(?<n>\b\d+(?:\.\d+)?) (?:percent|per cent)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();

    [GeneratedRegex(@"(?<![\w$€£.,-])(?<n>\d{1,3},\d00),000\b(?![,.]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"(?<!-)\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
        + @"eighteen|nineteen|twenty)\b(?!-|\s(?:hundred|thousand|million|billion|dozen))", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<![\w.,:$€£%-])(?<!(?:January|February|March|April|May|June|July|August|September|October|November|December|"
        + @"Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) )\d{1,2}(?=\s[a-z])(?!\s(?:million|billion|percent|a\.m|p\.m|am|pm))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
