using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Language.Numbers;

/// <summary>Writes numbers that are spoken out as digits, as articles write them: "nineteen forty five" is 1945, "twenty percent" 20 percent.</summary>
/// <remarks>A single small number stays a word, since articles write those as words too.</remarks>
public static partial class NumberWords
{
    private const int Hundred = 100;
    private const int Thousand = 1000;

    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>The text with digits in the place of its spoken numbers.</summary>
    public static string ToDigits(string text) => Spoken().Replace(text, match =>
    {
        var words = Part().Split(match.Value.Trim().ToLowerInvariant()).Where(word => word.Length > 0).ToList();
        var isShare = match.Groups["unit"].Success;
        var number = isShare ? words.SkipLast(1).ToList() : words;
        if (number[^1] == "and" || (number.Count < 2 && !isShare) || ValueOf(number) is not { } value)
            return match.Value;
        var digits = value.ToString(CultureInfo.InvariantCulture);
        return isShare ? $"{digits} {words[^1]}" : digits;
    });

    // Years are said in pairs ("nineteen forty five", "twenty ten"), other numbers by hundreds and thousands.
    private static int? ValueOf(List<string> words)
    {
        if (words.Exists(word => word is "hundred" or "thousand"))
            return Counted(words);
        if (PairOf(words) is { } year)
            return year;
        return Below(words);
    }

    private static int? PairOf(List<string> words)
    {
        if (words.Count < 2)
            return null;
        var (century, rest) = (Below(words[..1]), words[1] is "oh" or "o" ? Below(words[2..]) : Below(words[1..]));
        return century is >= 11 and <= 20 && rest is > 0 and < Hundred && (rest >= 10 || words[1] is "oh" or "o") && !(words.Count == 2 && century == 20 && rest < 10)
            ? (century * Hundred) + rest
            : null;
    }

    private static int? Counted(List<string> words)
    {
        var (total, group) = (0, 0);
        foreach (var word in words)
        {
            switch (word)
            {
                case "and":
                    break;
                case "hundred":
                    group = Math.Max(1, group) * Hundred;
                    break;
                case "thousand":
                    (total, group) = (total + (Math.Max(1, group) * Thousand), 0);
                    break;
                default:
                    if (Below([word]) is not { } value)
                        return null;
                    group += value;
                    break;
            }
        }

        return total + group;
    }

    private static int? Below(List<string> words)
    {
        switch (words)
        {
            case [var one] when Array.IndexOf(Small, one) is >= 0 and var small:
                return small;
            case [var tens] when Array.IndexOf(Tens, tens) is > 0 and var decade:
                return decade * 10;
            case [var tens, var ones] when Array.IndexOf(Tens, tens) is > 1 and var decade && Array.IndexOf(Small, ones) is > 0 and < 10 and var unit:
                return (decade * 10) + unit;
            default:
                return null;
        }
    }

    private const string Word =
        "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|" +
        "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand";

    [GeneratedRegex(@"\b(?:" + Word + @")(?:(?:[\s-]|\s+and\s+)(?:" + Word + @"|oh))*(?<unit>\s+(?:percent))?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"[\s-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
