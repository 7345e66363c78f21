using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Suggestions;

/// <summary>A question that sentences of an article seem to answer.</summary>
/// <param name="Text">The question.</param>
/// <param name="Answered">The sentences, of which an answer has to quote one first.</param>
/// <param name="About">Whose question it is: the name in it.</param>
/// <param name="Matter">What it asks them about; null where it asks what they did.</param>
internal sealed record DraftQuestion(string Text, IReadOnlyList<TextRange> Answered, string About, string? Matter = null)
{
    private const int WordsOfSameMatter = 4;

    /// <summary>Whether words speak of what is asked about: of a name they have the last word at least.</summary>
    public bool IsMatterOf(string words)
    {
        if (Matter is null)
            return true;
        var terms = Terms(words);
        var asked = TextAnalyzer.Tokens(Matter);
        return asked.Where((token, at) => !token.IsFunctionWord && (!token.IsCapitalised || at == asked.Count - 1))
            .All(token => terms.Contains(token.Term));
    }

    /// <summary>Whether a sentence of another article may stand in the answer: it names the same person or body and is about the same. What
    /// somebody did without a word of what it was about may be anything elsewhere.</summary>
    public bool IsSpokenOfIn(string sentence) =>
        Matter is not null && IsMatterOf(sentence) && TextAnalyzer.Tokens(About) is [.., var last] && Terms(sentence).Contains(last.Term);

    /// <summary>Whether a sentence of another article tells the same as the one that answers first: they share words that the question does
    /// not have.</summary>
    public bool IsSameMatter(string first, string other)
    {
        var shared = Terms(first);
        shared.IntersectWith(Terms(other));
        shared.ExceptWith(Terms(Text));
        return shared.Count >= WordsOfSameMatter;
    }

    private static HashSet<string> Terms(string words) =>
        TextAnalyzer.Tokens(words).Where(token => !token.IsFunctionWord).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
}
