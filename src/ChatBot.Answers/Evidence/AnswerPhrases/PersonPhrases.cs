using System.Text.RegularExpressions;
using ChatBot.Answers.Understanding;
using ChatBot.Language;
using ChatBot.Language.Marks;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence.AnswerPhrases;

/// <summary>Whom a sentence names. Of several, the one that does what is asked: it stands right before the verb, or behind "by".</summary>
internal static partial class PersonPhrases
{
    public static TextRange? Find(AskedQuestion question, AskedWords asked, ReadSentence sentence)
    {
        var fresh = WholeNames.In(sentence).Where(name => asked.LackName(name.Of(sentence.Text))).ToList();
        return QuestionWords.AsksForActor(question.Text) && Verb(asked) is { } verb
            ? Actor(sentence.Text, sentence.Tokens, fresh, verb) : null;
    }

    // "Who finally met Putin": the first word behind "who" that is not there for the grammar.
    private static string? Verb(AskedWords asked) =>
        asked.Tokens.SkipWhile(token => token.Word != "who").Skip(1)
        .FirstOrDefault(token => !token.IsFunctionWord && !token.Word.EndsWith("ly", StringComparison.Ordinal)).Term;

    private static TextRange? Actor(string sentence, IReadOnlyList<TextToken> tokens, List<TextRange> names, string verb)
    {
        var acting = new List<TextRange>();
        for (var i = 0; i < tokens.Count; i++)
        {
            // "Killing" has no subject of its own.
            if (tokens[i].Term != verb || tokens[i].Word.EndsWith("ing", StringComparison.Ordinal))
                continue;
            var isPassive = i + 1 < tokens.Count && tokens[i + 1].Word == "by";
            var actor = isPassive
                ? names.Where(name => name.Start >= tokens[i + 1].Range.End
                    && IsNear(sentence, tokens[i + 1].Range.End, name.Start)).Take(1)
                : names.Where(name => name.End <= tokens[i].Range.Start && IsNear(sentence, name.End, tokens[i].Range.Start)).TakeLast(1)
                .Where(name => !IsPlace(sentence, name));
            acting.AddRange(actor);
        }

        return acting.Count == 1 && !names.Exists(other => IsJoined(sentence, other, acting[0]) || IsJoined(sentence, acting[0], other))
            ? acting[0] : null;
    }

    // Nothing but "the", "had", "also" and their like.
    private static bool IsNear(string sentence, int from, int to)
    {
        var between = sentence[from..to];
        return !between.AsSpan().ContainsAny(ClauseMarks.Inner)
            && TextAnalyzer.Tokens(between).All(token => token.IsFunctionWord && token.Word is not "and");
    }

    // "Ann Berg and Olaf Lind met": one of the two is half an answer.
    private static bool IsJoined(string sentence, TextRange left, TextRange right) =>
        left.End < right.Start && sentence.AsSpan(left.End, right.Start - left.End) is " and " or ", and ";

    private static bool IsPlace(string sentence, TextRange name) => Preposition().IsMatch(sentence[..name.Start]);

    [GeneratedRegex(@"\b(?:in|at|from|near|on|into|across|of|for|with|by|to|during|after|before|since|and|or|than|like)\s+(?:the\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Preposition();
}
