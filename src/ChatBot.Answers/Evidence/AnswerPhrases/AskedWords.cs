using ChatBot.Answers.Understanding;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence.AnswerPhrases;

/// <summary>The words of a question, by which what it asks is told from what it already says.</summary>
internal sealed class AskedWords
{
    private readonly HashSet<string> terms;

    public AskedWords(AskedQuestion question)
    {
        Tokens = TextAnalyzer.Tokens(question.Text);
        terms = [.. Tokens.Select(token => token.Term), .. question.Units.SelectMany(unit => unit.Parts).SelectMany(part => part.Terms)];
    }

    /// <summary>In order.</summary>
    public IReadOnlyList<TextToken> Tokens { get; }

    public bool Hold(TextToken token) => terms.Contains(token.Term);

    /// <summary>Whether the question holds the word or one that means the same.</summary>
    public bool MeansAlso(TextToken token) => Hold(token) || Synonyms.Of(token.Term).Any(terms.Contains);

    /// <summary>Whether the question has the word as written.</summary>
    public bool Say(string word) => Tokens.Any(token => token.Word == word);

    /// <summary>Whether a name is new: "King Harold" is not, where the question calls him Harold.</summary>
    public bool LackName(string name) => TextAnalyzer.Tokens(name) is [.., var last] && !terms.Contains(last.Term);

    /// <summary>Whether the phrase says something that the question does not: a phrase of which all words are asked answers
    /// nothing.</summary>
    public bool LackSomeOf(string phrase) => TextAnalyzer.Tokens(phrase).Any(token => !token.IsFunctionWord && !terms.Contains(token.Term));

    /// <summary>Whether a term stands right behind one of <paramref name="words"/>.</summary>
    public bool Have(string term, params ReadOnlySpan<string> words)
    {
        for (var i = 1; i < Tokens.Count; i++)
        {
            if (Tokens[i].Term == term && words.Contains(Tokens[i - 1].Word))
                return true;
        }

        return false;
    }

    /// <summary>The word behind the first of <paramref name="words"/>, such as the "year" of "which year"; null where there is
    /// none.</summary>
    public TextToken? After(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i + 1 < Tokens.Count; i++)
        {
            if (words.Contains(Tokens[i].Word))
                return Tokens[i + 1];
        }

        return null;
    }
}
