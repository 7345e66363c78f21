using ChatBot.Answers.Understanding.Wording;

namespace ChatBot.Answers.Evidence;

/// <summary>Sentences that say that something is not known, not decided or not told: to whoever asks just that, they are the
/// answer.</summary>
public static class LeftOpen
{
    private static readonly PhraseTable Phrases = PhraseTable.Read("Evidence/left-open.txt");

    /// <summary>Whether a sentence does.</summary>
    public static bool Says(string sentence)
    {
        var words = new PlainWords(sentence);
        return Enumerable.Range(0, words.Count).Any(at => Phrases.LengthAt(words, at) > 0);
    }
}
