using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Learning.Trials.Rephrasings;

namespace ChatBot.Learning.Trials.Corruptions;

/// <summary>A number made another by its words: "thousand" for "hundred", "1,900,400" for "nineteen thousand four hundred", "205" for
/// "twenty-five".</summary>
internal static partial class NumberMisworded
{
    private static readonly string[] Scales = ["hundred", "thousand", "million", "billion", "trillion"];
    private static readonly string[] Vague = ["dozens", "hundreds", "thousands", "millions", "billions"];
    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    private static readonly string[] Ones = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    private static readonly string[] Teens =
        ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    /// <param name="text">The sentence.</param>
    /// <param name="draw">Which of several ways, any number.</param>
    public static string? Of(string text, int draw)
    {
        var numbers = Number().Matches(text).Where(match => !Rephraser.IsQuoted(text, match.Index, match.Length)).ToList();
        if (numbers.Count == 0)
            return null;
        var number = numbers[draw % numbers.Count];
        return text[..number.Index] + Other(number, draw) + text[(number.Index + number.Length)..];
    }

    private static string Other(Match number, int draw)
    {
        if (number.Groups["thousands"] is { Success: true } thousands)
            return Misread(thousands.Value, number.Groups["hundreds"].Value);
        if (number.Groups["tens"] is { Success: true } tens)
            return string.Create(CultureInfo.InvariantCulture, $"{(Array.IndexOf(Tens, tens.Value.ToLowerInvariant()) + 2) * 10}"
                + $"{Array.IndexOf(Ones, number.Groups["ones"].Value) + 1}");
        if (number.Groups["vague"] is { Success: true } vague)
            return Vague[(Array.IndexOf(Vague, vague.Value) + 1 + (draw / 7 % (Vague.Length - 2))) % (Vague.Length - 1)];
        var scale = number.Groups["scale"];
        var at = Array.IndexOf(Scales, scale.Value);
        var other = at == 0 ? "thousand" : Scales[at == Scales.Length - 1 || draw / 7 % 2 == 0 ? at - 1 : at + 1];
        return number.Value[..^scale.Length] + other;
    }

    // "Nineteen thousand four hundred" read as 19 · 100,000 + 400.
    private static string Misread(string thousands, string hundreds)
    {
        var ones = Array.IndexOf(Ones, hundreds.ToLowerInvariant()) + 1;
        var count = Array.IndexOf(Teens, thousands.ToLowerInvariant()) is >= 0 and var teen ? teen + 10
            : Array.IndexOf(Ones, thousands.ToLowerInvariant()) + 1;
        return FormattableString.Invariant($"{(count * 100_000) + (ones * 100):#,0}");
    }

    [GeneratedRegex(
        @"(?<![\w-])(?<thousands>(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
        + @"seventeen|eighteen|nineteen)) thousand (?:and )?(?<hundreds>one|two|three|four|five|six|seven|eight|nine) hundred\b|" +
        @"(?<![\w-])(?<tens>(?i:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))-(?<ones>one|two|three|four|five|six|seven|eight|"
        + @"nine)\b(?![- ](?:hundred|thousand|million|year|percent|point))|" +
        @"(?<=[$£€]?\d[\d.,]* |\b(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|"
        + @"several|a|an|few|half a) )(?<scale>hundred|thousand|million|billion|trillion)\b(?!\s(?:and\s)?(?:\d|one|two|three|four|five|"
        + @"six|seven|eight|nine|dollar bill))|" +
        @"\b(?<vague>dozens|hundreds|thousands|millions|billions)\b(?! of (?:hundreds|thousands|millions))(?<!(?:tens|dozens|hundreds) "
        + @"of \w+)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
