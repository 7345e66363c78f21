using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>Greetings, thanks, interjections and emoji that stand around a question and ask nothing.</summary>
public static partial class Courtesies
{
    /// <summary>The question without them; the text as it is where nothing else would be left.</summary>
    public static string Strip(string text)
    {
        var bare = WithoutSigns(text).Trim();
        bare = Leading().Replace(bare, "");
        if (Trailing().Match(bare) is { Success: true } trailing)
            bare = bare[..trailing.Index] + (bare.Contains('?', StringComparison.Ordinal) ? "?" : "");
        return bare.Any(char.IsLetterOrDigit) ? bare : text.Trim();
    }

    // Emoji and other pictures; signs that belong to text, such as °, stay.
    private static string WithoutSigns(string text)
    {
        if (!text.EnumerateRunes().Any(IsPicture))
            return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => !IsPicture(rune) && rune.Value is not (0x200D or 0xFE0F)))
            kept.Append(rune.ToString());
        return Spaces().Replace(kept.ToString(), " ");
    }

    private static bool IsPicture(Rune rune) =>
        rune.Value >= 0x2190 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol
        && rune.Value > 0x2FF;

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    // Words that may also open a question ("Great Britain", "Thanks to whom") only count with a stop or comma behind them.
    [GeneratedRegex(
        @"^\W*(?:(?:(?:hi|hello|hey|hiya|howdy|greetings|good\s+(?:morning|afternoon|evening|day))(?:\s+(?:there|bot|chatbot|all|"
        + @"everyone|again|friend))?\b[\s,.!;:–—-]+" +
        @"|(?:many\s+)?(?:thanks|thank\s+you|thx|great|cool|nice|interesting|wow|awesome|perfect|sorry|excuse\s+me|got\s+it|i\s+see|"
        + @"okay|ok|alright|well|right|sure|hmm?|oh|ah|yes|yeah)" +
        @"(?:\s+(?:a\s+lot|so\s+much|very\s+much|again))?\s*(?:[,.!;:–—]|-\s)[\s.!]*|(?:please|kindly)\b[\s,]+))+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Leading();

    [GeneratedRegex(
        @"(?:[,.!?;]\s*(?:many\s+)?(?:thanks|thank\s+you|thx|cheers)(?:\s+(?:a\s+lot|so\s+much|very\s+much|in\s+advance))?|"
        + @"[,\s]\s*(?:please|pls|plz|thanks|thx))[\s.!?]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Trailing();
}
