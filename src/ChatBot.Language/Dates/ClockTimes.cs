namespace ChatBot.Language.Dates;

/// <summary>Reads times of the day: "5 p.m.", "5pm", "5.30pm", "10:30", "10:30 a.m.", "noon". They tell no day.</summary>
internal static class ClockTimes
{
    public static FoundDate? Read(DateText text, int at) => text[at].Kind switch
    {
        DateWordKind.Clock => Of(at, at, text[at].Value),
        DateWordKind.Hour => Of(at, at, text[at].Value * 60),
        DateWordKind.Digits => Digits(text, at),
        _ => null,
    };

    private static FoundDate? Digits(DateText text, int at)
    {
        if (text.RangeOf(at).Start > 0 && text.Text[text.RangeOf(at).Start - 1] is '.' or ':' or ',' or '$' or '£' or '€')
            return null;
        var (last, minutes) = (at, 0);
        // "5.30pm": one word behind the stop.
        if (text.After(at) is ":" or "."
            && text.Written(at + 1)
            is [>= '0' and <= '5' and var tens, >= '0' and <= '9' and var ones, 'a' or 'p' or 'A' or 'P', 'm' or 'M']
            && text[at].Value is >= 1 and <= 12)
            return Of(at, at + 1,
                (((text[at].Value % 12) + (char.ToLowerInvariant(text.Written(at + 1)[2]) is 'p' ? 12 : 0)) * 60) + ((tens - '0') * 10)
                + ones - '0');
        if (text.After(at) is ":" or "." && text.Is(at + 1, DateWordKind.Digits) && text.RangeOf(at + 1).Length == 2)
            (last, minutes) = (at + 1, text[at + 1].Value);
        if (text[at].Value > 23 || minutes > 59 || text.RangeOf(at).Length > 2)
            return null;
        var half = Half(text, last);
        // "5.30" by itself is any number.
        if (half is null && (last == at || text.After(at) is "."))
            return null;
        var hour = half is null ? text[at].Value : (text[at].Value % 12) + (half is 'p' ? 12 : 0);
        if (half is not null)
            last += text.After(last + 1).StartsWith(".") && text.Written(last + 1).Length == 1 ? 2 : 1;
        return Of(at, last, (hour * 60) + minutes);
    }

    // "a.m.", "pm": its first letter, or null.
    private static char? Half(DateText text, int at)
    {
        var word = text.Written(at + 1);
        if (text.After(at) is not (" " or "\u00a0" or "") || word.IsEmpty || char.ToLowerInvariant(word[0]) is not ('a' or 'p'))
            return null;
        var isOne = word.Length == 2 && word[1] is 'm' or 'M';
        var isTwo = word.Length == 1 && text.After(at + 1) is "." && text.Written(at + 2) is "m" or "M";
        return isOne || isTwo ? char.ToLowerInvariant(word[0]) : null;
    }

    private static FoundDate Of(int first, int last, int minutes) =>
        new(first, last, [], DateKind.Clock) { IsLoose = true, Clock = new TimeOnly(minutes / 60 % 24, minutes % 60) };
}
