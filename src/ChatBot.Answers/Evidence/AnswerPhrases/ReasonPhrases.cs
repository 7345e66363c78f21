using System.Text.RegularExpressions;
using ChatBot.Language;

namespace ChatBot.Answers.Evidence.AnswerPhrases;

/// <summary>Clauses that give a reason in so many words.</summary>
internal static partial class ReasonPhrases
{
    public static TextRange? Find(AskedWords asked, string sentence) =>
        PhraseFinder.OnlyNew(asked, sentence, Reasons().Matches(sentence).Select(match => new TextRange(match.Index, match.Length)));

    [GeneratedRegex(@"\b(?:because(?: of)?|due to|owing to|thanks to|in order to|so that|as a result of|to (?:avoid|prevent|ensure|"
        + @"protect|reduce|help|allow))\b [^,.;:()""“”]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reasons();
}
