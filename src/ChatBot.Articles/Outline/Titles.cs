using ChatBot.Language.Sentences;

namespace ChatBot.Articles.Outline;

/// <summary>Makes titles of what a text begins with.</summary>
internal static class Titles
{
    private const int LongestFromSentence = 100;

    /// <summary>The first sentence, cut at a word to about 100 characters.</summary>
    public static string FromFirstSentence(string text)
    {
        var firstLine = text.AsSpan(0, Math.Min(text.Length, 2_000)).IndexOf('\n') is >= 0 and var end ? text[..end]
            : text[..Math.Min(text.Length, 2_000)];
        var sentence = SentenceSplitter.Split(firstLine)[0].Of(firstLine);
        return Cut(sentence, LongestFromSentence);
    }

    /// <summary>A value of at most so many characters: cut behind a word, and the cut shown by an ellipsis.</summary>
    public static string Cut(string value, int longest)
    {
        if (value.Length <= longest)
            return value;
        var lastSpace = value.LastIndexOf(' ', longest - 1);
        var end = lastSpace > longest / 2 ? lastSpace : longest - 1;
        if (char.IsHighSurrogate(value[end - 1]))
            end--;
        return value[..end].TrimEnd(' ', ',', ';', ':', '-', '–', '—') + "…";
    }
}
