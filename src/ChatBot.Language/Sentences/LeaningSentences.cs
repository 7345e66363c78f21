using ChatBot.Language.Words;

namespace ChatBot.Language.Sentences;

/// <summary>Sentences that are hardly understood without the one before them: "But she refused.", "Only eight did."</summary>
public static class LeaningSentences
{
    // "Only eight did.": what is so short mostly leaves out what was said before.
    private const int Opening = 2, Short = 5;

    /// <summary>Whether a sentence opens with a word that means something named before, or is so short that it leaves something
    /// out.</summary>
    public static bool Lean(string sentence)
    {
        var words = TextAnalyzer.Tokens(sentence);
        return words.Count is > 0 and <= Short || words.Take(Opening).Any(word => BackPointers.Open(word.Word));
    }
}
