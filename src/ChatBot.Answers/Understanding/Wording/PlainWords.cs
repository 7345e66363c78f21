using ChatBot.Language;

namespace ChatBot.Answers.Understanding.Wording;

/// <summary>A text as plain words: small letters without apostrophes, parted by all that is no letter and no digit.</summary>
internal sealed class PlainWords
{
    private readonly List<TextRange> ranges = [];
    private readonly List<string> words = [];

    public PlainWords(string text)
    {
        Text = text;
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length
                && (char.IsLetterOrDigit(text[at])
                    || (at > start && IsApostrophe(text[at]) && at + 1 < text.Length && char.IsLetter(text[at + 1]))))
                at++;
            if (at > start)
            {
                ranges.Add(TextRange.Between(start, at));
                words.Add(string.Concat(text[start..at].Where(letter => !IsApostrophe(letter))).ToLowerInvariant());
            }

            at = Math.Max(at, start + 1);
        }
    }

    public string Text { get; }

    public int Count => words.Count;

    public string this[int word] => words[word];

    /// <summary>Where a word stands.</summary>
    public TextRange RangeOf(int word) => ranges[word];

    /// <summary>What stands before a word: behind the one before it, or from the start of the text.</summary>
    public ReadOnlySpan<char> Before(int word)
    {
        var start = word == 0 ? 0 : ranges[word - 1].End;
        return Text.AsSpan(start, (word == words.Count ? Text.Length : ranges[word].Start) - start);
    }

    /// <summary>Whether a word goes on where the one before it ends: nothing but spaces, a comma or a hyphen between them.</summary>
    public bool GoesOn(int word) => !Before(word).ContainsAnyExcept(" ,-\u00a0");

    private static bool IsApostrophe(char letter) => letter is '\'' or '’';
}
