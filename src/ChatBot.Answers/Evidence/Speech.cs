using System.Buffers;
using ChatBot.Answers.Understanding;

namespace ChatBot.Answers.Evidence;

/// <summary>Whether the person a question asks about is the one who speaks or acts in a sentence.</summary>
public static class Speech
{
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",;:“”\"");

    /// <summary>
    /// Whether <paramref name="name"/> is the subject of a verb of speech in the sentence. "The Russian president said" counts for the
    /// name that stands last before it, since that is whom a reader takes it for.
    /// </summary>
    public static bool IsBy(AskedUnit name, CandidateSentence sentence) =>
        SpeakerFinder.SubjectsOfSpeech(sentence.Text, new(0, sentence.Text.Length)).Any(subject => Means(name, sentence, subject));

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
            || sentence.Previous is not { } before || before.Heading != sentence.Heading)
            return false;
        return IsBy(name, before) || Opens(name, before) || GoesOn(name, before);
    }

    private static bool Means(AskedUnit name, CandidateSentence sentence, Articles.TextRange subject)
    {
        var words = sentence.Tokens.Where(token => subject.Contains(token.Range)).ToList();
        if (words.Exists(token => name.Parts[^1].Terms.Contains(token.Term)))
            return true;
        if (words.Count > 0 && words[0].IsCapitalised && !words[0].IsFunctionWord)
            return false;
        var before = sentence.Tokens.LastOrDefault(token => token.Range.End <= subject.Start && token.IsCapitalised && !token.IsFunctionWord && !Calendar.Contains(token.Word));
        return before.Term is { } term && name.Parts[^1].Terms.Contains(term);
    }
}
