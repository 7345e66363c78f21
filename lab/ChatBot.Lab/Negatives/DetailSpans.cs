using ChatBot.Language;

namespace ChatBot.Lab.Negatives;

/// <summary>Names, numbers and words of a text, found by their shape alone.</summary>
internal static class DetailSpans
{
    /// <summary>Runs of letters and digits.</summary>
    public static IEnumerable<TextRange> Words(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetterOrDigit(text[at])) continue;
            if (at > start) yield return TextRange.Between(start, at);
            start = at + 1;
        }
    }

    /// <summary>Digits, with what parts them in the middle (1,200 and 3.5).</summary>
    public static IEnumerable<TextRange> Numbers(string text)
    {
        TextRange? open = null;
        foreach (var word in Words(text).Where(word => word.Of(text).All(char.IsAsciiDigit)))
        {
            if (open is { } number && word.Start == number.End + 1 && text[number.End] is '.' or ',')
                open = TextRange.Between(open!.Value.Start, word.End);
            else
            {
                if (open is { } done) yield return done;
                open = word;
            }
        }
        if (open is { } last) yield return last;
    }

    /// <summary>Runs of capitalised words that do not begin a sentence.</summary>
    public static IEnumerable<TextRange> Names(string text)
    {
        TextRange? open = null;
        foreach (var word in Words(text))
        {
            var isJoined = open is { } before && word.Start == before.End + 1 && text[before.End] == ' ';
            if (!isJoined && open is { } done)
            {
                yield return done;
                open = null;
            }
            if (!char.IsUpper(text[word.Start]) || word.Length < 3 && !isJoined || ContentWords.IsFrame(word.Of(text)))
            {
                if (open is { } ended) yield return ended;
                open = null;
            }
            else if (open is { } name) open = TextRange.Between(name.Start, word.End);
            else if (!BeginsSentence(text, word.Start)) open = word;
        }
        if (open is { } last) yield return last;
    }

    private static bool BeginsSentence(string text, int at)
    {
        while (at > 0 && !char.IsLetterOrDigit(text[at - 1]) && text[at - 1] is not ('.' or '!' or '?')) at--;
        return at == 0 || text[at - 1] is '.' or '!' or '?';
    }
}
