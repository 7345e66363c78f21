using System.Text;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding;

/// <summary>Turns away what is no question before anything is searched for it.</summary>
public static class QuestionGate
{
    private static readonly HashSet<string> SmallTalk = [.. (
        "hi hello hey hiya howdy greetings good morning afternoon evening night day bye goodbye ciao see you later thanks thank thx ty cheers " +
        "much very so a lot many ok okay kay yes no yep nope sure fine great cool nice perfect awesome please there bot chatbot everyone all " +
        "welcome sorry lol haha hm hmm test testing ping how are is it going doing up today nice meet day have glad pleased i me to u").Split(' ')];

    /// <summary>
    /// The question as data: control characters become spaces, lone surrogates the replacement character, white space is folded.
    /// </summary>
    public static string Clean(string question)
    {
        var clean = new StringBuilder(question.Length);
        foreach (var rune in question.EnumerateRunes())
        {
            var isSpace = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            if (!isSpace)
                clean.Append(rune.ToString());
            else if (clean.Length > 0 && clean[^1] != ' ')
                clean.Append(' ');
        }

        return clean.ToString().TrimEnd();
    }

    /// <summary>Why a cleaned question is not to be searched for, or null where it is.</summary>
    public static RefusalReason? Check(string question, int longest)
    {
        if (question.Length > longest)
            return RefusalReason.TooLong;
        // A word of an analyzed text may be a sign, such as an emoji.
        var words = TextAnalyzer.Tokens(question).Where(word => word.Range.Of(question).EnumerateRunes().Any(Rune.IsLetterOrDigit)).ToList();
        if (words.Count == 0 || words.All(word => SmallTalk.Contains(word.Word)))
            return RefusalReason.NotAQuestion;
        return null;
    }
}
