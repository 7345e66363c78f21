using System.Buffers;
using ChatBot.Answers.Understanding;

namespace ChatBot.Answers.Evidence;

/// <summary>Whether the person a question asks about is the one who speaks or acts in a sentence.</summary>
public static class Speech
{
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",;:“”\"");

    /// <summary>Whether <paramref name="name"/> is whom a statement in the sentence is by, as <see cref="CandidateSentence.SpeaksBy"/>.</summary>
    public static bool IsBy(AskedUnit name, CandidateSentence sentence) => sentence.SpeaksBy(name);

    /// <summary>
    /// Whether the name opens a clause of the sentence, as subjects do in English: nothing but names and function words stand between it and
    /// the clause's beginning.
    /// </summary>
    public static bool Opens(AskedUnit name, CandidateSentence sentence)
    {
        var isOpen = true;
        var reached = 0;
        foreach (var token in sentence.Tokens)
        {
            isOpen |= sentence.Text.AsSpan(reached, token.Range.Start - reached).ContainsAny(ClauseMarks);
            if (isOpen && name.Parts[^1].Terms.Contains(token.Term))
                return true;
            isOpen &= token.IsCapitalised || token.IsFunctionWord;
            reached = token.Range.End;
        }

        return false;
    }

    /// <summary>Whether the sentence goes on with "He" or "She" after one under the same heading in which the name speaks or acts.</summary>
    public static bool GoesOn(AskedUnit name, CandidateSentence sentence)
    {
        if (sentence.Tokens.Count == 0 || sentence.Tokens[0].Word is not ("he" or "she")
            || sentence.Previous is not { } before || before.Heading != sentence.Heading || IsOthers(name, sentence))
            return false;
        return IsBy(name, before) || Opens(name, before) || GoesOn(name, before);
    }

    /// <summary>Whether somebody else speaks in the sentence, named or described ("X's lawyer", "officials"), and the name does not.</summary>
    public static bool IsOthers(AskedUnit name, CandidateSentence sentence) =>
        !sentence.SpeaksBy(name)
        && (sentence.IsSpoken || sentence.Statements.Any(statement =>
            sentence.Range.Contains(statement.Mention) && (statement.Speaker is not null || statement.Mention.Of(sentence.Article.Text).Contains(' '))));
}
