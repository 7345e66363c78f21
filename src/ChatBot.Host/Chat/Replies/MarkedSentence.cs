using ChatBot.Language;

namespace ChatBot.Host.Chat.Replies;

/// <summary>A sentence to show.</summary>
/// <param name="Text">As the answer has it, without markers; an article's words, so not yet fit for any channel.</param>
/// <param name="Markers">Numbers of the citations that back it; empty for what the bot itself says.</param>
/// <param name="Phrase">Where in <paramref name="Text"/> the words stand that answer, or null.</param>
internal sealed record MarkedSentence(string Text, IReadOnlyList<int> Markers, TextRange? Phrase = null)
{
    /// <summary>Whether it stands in a paragraph of its own: what the bot says of the answer, and not of what was asked.</summary>
    public bool IsApart { get; init; }

    /// <summary>What parts it from the sentence before it.</summary>
    public string Gap => IsApart ? "\n\n" : " ";

    /// <summary>Such as " [1] [2]".</summary>
    public string Marks => string.Concat(Markers.Select(number => $" [{number}]"));

    /// <summary>What stands between two offsets, white space at its ends left out, with the phrase where it lies in it whole.</summary>
    public MarkedSentence Piece(int start, int end)
    {
        var piece = Text[start..end];
        var from = start + piece.Length - piece.TrimStart().Length;
        var kept = new TextRange(from, piece.Trim().Length);
        return this with
        {
            Text = piece.Trim(),
            Phrase = Phrase is { } phrase && kept.Contains(phrase) ? phrase with { Start = phrase.Start - from } : null,
        };
    }
}
