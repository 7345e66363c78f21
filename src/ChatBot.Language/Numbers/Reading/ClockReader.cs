using System.Globalization;

namespace ChatBot.Language.Numbers.Reading;

/// <summary>Reads times of day in digits: "10:30", "10:30 p.m.", "7pm", "10.30am".</summary>
internal static class ClockReader
{
    private const int NoonHour = 12;

    /// <summary>Minutes since midnight, the half of the day where it is said ("am", "pm", else empty), and the last word; null where no
    /// time begins.</summary>
    public static (double Minutes, string Half, int Last)? At(ReadSentence text, int first)
    {
        var (digits, half) = Parts(text.WordAt(first));
        var point = digits.IndexOf('p', StringComparison.Ordinal);
        if (point > 0)
            return HalfAt(text, first, half) is { Half.Length: > 0 } with
                ? Of(digits[..point], digits[(point + 1)..], with.Half, with.Last) : null;
        if (digits.Length is 0 or > 2)
            return null;
        if (half.Length == 0 && first + 1 < text.Tokens.Count && text.Between(first) is ":"
            && Parts(text.WordAt(first + 1)) is { Digits.Length: 2 } minutes)
        {
            var found = HalfAt(text, first + 1, minutes.Half);
            return Of(digits, minutes.Digits, found.Half, found.Last);
        }

        return HalfAt(text, first, half) is { Half.Length: > 0 } whole ? Of(digits, "0", whole.Half, whole.Last) : null;
    }

    private static (double, string, int)? Of(string hours, string minutes, string half, int last)
    {
        if (!int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || !int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minute))
            return null;
        if (minute > 59 || hour > (half.Length > 0 ? NoonHour : 24))
            return null;
        var ofDay = half.Length == 0 ? hour : (hour % NoonHour) + (half == "pm" ? NoonHour : 0);
        return ((ofDay * 60) + minute, half, last);
    }

    // "p.m." stands behind the number or is written into it.
    private static (string Half, int Last) HalfAt(ReadSentence text, int last, string half)
    {
        if (half.Length > 0)
            return (half, last);
        return text.WordAt(last + 1) is "am" or "pm" && text.IsJoined(last) ? (text.WordAt(last + 1), last + 1) : ("", last);
    }

    private static (string Digits, string Half) Parts(string word)
    {
        var half = word.EndsWith("am", StringComparison.Ordinal) || word.EndsWith("pm", StringComparison.Ordinal) ? word[^2..] : "";
        var digits = word[..(word.Length - half.Length)];
        return digits.All(c => char.IsAsciiDigit(c) || c == 'p') && digits.Length > 0 && char.IsAsciiDigit(digits[0])
            ? (digits, half) : ("", "");
    }
}
