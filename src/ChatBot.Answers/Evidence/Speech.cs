using ChatBot.Answers.Understanding;
using ChatBot.Language;
using ChatBot.Language.Marks;
using ChatBot.Language.Names.Titles;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence;

/// <summary>Whether the person a question asks about is the one who speaks or acts in a sentence.</summary>
public static class Speech
{

    /// <summary>Whether <paramref name="name"/> is whom a statement in the sentence is by, as
    /// <see cref="CandidateSentence.SpeaksBy"/>.</summary>
    public static bool IsBy(AskedUnit name, CandidateSentence sentence) => sentence.SpeaksBy(name);

    /// <summary>
    /// Whether the name opens a clause of the sentence, as subjects do in English: nothing but names and function words stand between it
    /// and the clause's beginning.
    /// </summary>
    public static bool Opens(AskedUnit name, CandidateSentence sentence)
    {
        var isOpen = true;
        var reached = 0;
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            var token = sentence.Tokens[at];
            isOpen |= sentence.Text.AsSpan(reached, token.Range.Start - reached).ContainsAny(ClauseMarks.Pauses);
            if (isOpen && IsAt(name, sentence, token))
                return true;
            isOpen &= token.IsCapitalised || token.IsFunctionWord || IsKindOf(sentence, at);
            reached = token.Range.End;
        }

        return false;
    }

    // "The town of Solvik"; "the lawyer of Solvik" is somebody else.
    private static bool IsKindOf(CandidateSentence sentence, int at) =>
        at + 2 < sentence.Tokens.Count && sentence.Tokens[at + 1].Word == "of" && sentence.Tokens[at + 2].IsCapitalised
        && !TitleWords.IsRole(sentence.Tokens[at].Word);

    // "Frost's lawyer" is not Frost, and one Keller is not the other.
    private static bool IsAt(AskedUnit name, CandidateSentence sentence, TextToken token)
    {
        var isNamed = name.Parts[^1].Terms.Contains(token.Term);
        if (name.Role is null && !isNamed)
            return false;
        if (token.IsCapitalised && sentence.Known.Read.Read.PersonAt(sentence.Range.Start + token.Range.Start) is { } person)
            return AskedPerson.Is(name, person) && (name.Role is null || !IsPossessive(sentence.Text, token.Range));
        return isNamed && (name.Role is not { } role || (!token.IsCapitalised && role.Others.All(sentence.Terms.Contains)));
    }

    private static bool IsPossessive(string text, TextRange word) =>
        text.AsSpan(word.Start, word.Length) is [.., '\'' or '’', 's']
        || (text.AsSpan(word.End) is ['\'' or '’', ..] && text[word.End - 1] == 's');

    /// <summary>Whether the sentence goes on with "He" or "She" after one under the same heading in which the name speaks or
    /// acts.</summary>
    public static bool GoesOn(AskedUnit name, CandidateSentence sentence)
    {
        if (sentence.Tokens.Count == 0 || sentence.Tokens[0].Word is not ("he" or "she")
            || sentence.Previous is not { } before || before.Heading != sentence.Heading || IsOthers(name, sentence))
            return false;
        return IsBy(name, before) || Opens(name, before) || GoesOn(name, before);
    }

    /// <summary>Whether somebody else speaks in the sentence, named or described ("X's lawyer", "officials"), and the name does
    /// not.</summary>
    public static bool IsOthers(AskedUnit name, CandidateSentence sentence) =>
        !sentence.SpeaksBy(name)
        && (sentence.IsSpoken || sentence.Statements.Any(statement =>
            sentence.Range.Contains(statement.Mention)
            && (statement.Speaker is not null || statement.Mention.Of(sentence.Article.Text).Contains(' '))));
}
