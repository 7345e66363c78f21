using System.Text;
using ChatBot.Answers.Understanding.SmallTalk;

namespace ChatBot.Answers.Understanding;

/// <summary>Turns away what is no question before anything is searched for it.</summary>
public static class QuestionGate
{
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
        return !question.EnumerateRunes().Any(Rune.IsLetterOrDigit) || SmallTalkReader.Read(question) is not null
            ? RefusalReason.NotAQuestion : null;
    }
}
