using ChatBot.Language.Words;

namespace ChatBot.Language.Names;

/// <summary>What the reader of names sees of a text: its words, and what stands between them. Words are known by their number, 0
/// upwards.</summary>
public interface INamedText
{
    string Text { get; }

    IReadOnlyList<TextToken> Tokens { get; }

    /// <summary>Whether a word opens a sentence or a quotation, where any word has a capital.</summary>
    bool Opens(int word);

    /// <summary>Whether a name may go on from a word to the next, as far as what stands between them tells.</summary>
    bool IsJoined(int word);

    /// <summary>Whether a word ends as an owner's does: "Putin’s", "the Lindens’".</summary>
    bool IsPossessive(int word);

    /// <summary>Whether a word is of no name whatever it is, such as one of a by-line.</summary>
    bool IsLeftOut(int word);

    /// <summary>Whether the text elsewhere writes a folded word with a small letter.</summary>
    bool IsWrittenSmall(string word);

    /// <summary>What stands between a word and the next, or the end.</summary>
    ReadOnlySpan<char> Between(int word) =>
        Text.AsSpan(Tokens[word].Range.End,
            (word + 1 < Tokens.Count ? Tokens[word + 1].Range.Start : Text.Length) - Tokens[word].Range.End);

    /// <summary>The folded word at a place; empty beyond the ends.</summary>
    string WordAt(int word) => word >= 0 && word < Tokens.Count ? Tokens[word].Word : "";
}
