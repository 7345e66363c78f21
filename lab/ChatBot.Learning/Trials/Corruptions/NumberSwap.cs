using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Evaluation.Verification;

namespace ChatBot.Learning.Trials.Corruptions;

/// <summary>Another number in the place of one: of the same passage, or another by a digit, by ten times, or by a word.</summary>
internal static partial class NumberSwap
{
    private static readonly string[] Words =
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty", "thirty", "forty",
            "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static string? Of(GoldSentence gold)
    {
        var numbers = Numbers(gold.Text).ToList();
        if (numbers.Count == 0)
            return null;
        var number = numbers[gold.Draw("number", numbers.Count)];
        var others = Numbers(gold.Passage.Of(gold.Article.Text)).Select(match => match.Value)
            .Where(other => ValueOf(other) != ValueOf(number.Value) && char.IsAsciiDigit(other[0]) == char.IsAsciiDigit(number.Value[0]))
            .Distinct().ToList();
        var written = others.Count > 0 && gold.Draw("number from", 2) == 0 ? others[gold.Draw("number to", others.Count)]
            : Perturbed(number.Value, gold);
        return gold.Text[..number.Index] + written + gold.Text[(number.Index + number.Length)..];
    }

    private static IEnumerable<Match> Numbers(string text) => Number().Matches(text).Where(match => !IsYear(match.Value));

    private static bool IsYear(string number) =>
        number.Length == 4 && number[0] is '1' or '2' && number.All(char.IsAsciiDigit)
        && int.Parse(number, CultureInfo.InvariantCulture) is >= 1500 and < 2100;

    private static string Perturbed(string number, GoldSentence gold)
    {
        if (!char.IsAsciiDigit(number[0]))
        {
            var at = Array.IndexOf(Words, number.ToLowerInvariant());
            return Words[(at + 1 + gold.Draw("word", Words.Length - 1)) % Words.Length];
        }

        var value = ValueOf(number)!.Value;
        var other = gold.Draw("digit", 3) switch
        {
            0 => value + 1,
            1 => value * 10,
            _ => value + Math.Max(2, Math.Round(value * 0.3m)),
        };
        return number.Contains(',', StringComparison.Ordinal) ? other.ToString("#,0.##", CultureInfo.InvariantCulture)
            : other.ToString("0.##", CultureInfo.InvariantCulture);
    }

    private static decimal? ValueOf(string number) =>
        decimal.TryParse(number, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var value) ? value
        : Array.IndexOf(Words, number.ToLowerInvariant()) is >= 0 and var at ? -1 - at : null;

    // Not in dates, clock times or names such as F-16; "May 5" is a date.
    [GeneratedRegex(
        @"(?<![\w.,:-])(?<!(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s|(?:January|February|March|April|May|June|July|August|"
        + @"September|October|November|December)\s)(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|two|three|four|five|six|seven|eight|"
        + @"nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?![\w:]|,\d|\.\d|-(?:one|two|three|"
        + @"four|five|six|seven|eight|nine)|\s+(?:January|February|March|April|May|June|July|August|September|October|November|December))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
