namespace ChatBot.Articles.Outline;

/// <summary>The words (runs of letters) of a text and how often each stands there, upper and lower case told apart.</summary>
internal sealed class ArticleWords
{
    private readonly Dictionary<string, (int All, int Inside)> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int All, int Inside)>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    public ArticleWords(string text)
    {
        bySpan = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        var opensSentence = true;
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsLetter(text[at]))
            {
                var end = EndOfWord(text, at);
                Add(text.AsSpan(at, end - at), opensSentence);
                opensSentence = false;
                at = end - 1;
            }
            else if (text[at] is '.' or '!' or '?' or '…' or '\n' or ':' or '“' or '"')
            {
                opensSentence = true;
            }
        }
    }

    /// <summary>How often the word stands in the text.</summary>
    public int Count(ReadOnlySpan<char> word) => bySpan.TryGetValue(word, out var count) ? count.All : 0;

    /// <summary>How often the word stands in the text other than at the start of a sentence, where anything is capitalised.</summary>
    public int CountInside(ReadOnlySpan<char> word) => bySpan.TryGetValue(word, out var count) ? count.Inside : 0;

    /// <summary>The offset behind the run of letters that begins at an offset.</summary>
    public static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return end;
    }

    private void Add(ReadOnlySpan<char> word, bool opensSentence)
    {
        var count = bySpan.TryGetValue(word, out var known) ? known : default;
        bySpan[word] = (count.All + 1, count.Inside + (opensSentence ? 0 : 1));
    }
}
