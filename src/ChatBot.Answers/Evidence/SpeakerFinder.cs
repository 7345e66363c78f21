using System.Buffers;
using ChatBot.Answers.Understanding;
using ChatBot.Articles;
using ChatBot.Retrieval.Analysis;

namespace ChatBot.Answers.Evidence;

/// <summary>
/// Finds who says a sentence that stands inside a quotation and does not name its speaker itself: the subject of the verb of speech that
/// closes or opens the quotation in the same paragraph. Only words of the article are given, never a guess at who they mean.
/// </summary>
public static class SpeakerFinder
{
    private const int FarthestSubject = 4;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:“”\"()\n");

    /// <summary>The speaker's range in <paramref name="text"/>, or null where the sentence is no bare quotation or names its speaker.</summary>
    public static TextRange? Find(string text, TextRange sentence)
    {
        var paragraph = ParagraphAround(text, sentence);
        if (!IsQuoteMark(text[paragraph.Start]) || SubjectOfSpeech(text, sentence) is not null)
            return null;
        return SubjectOfSpeech(text, TextRange.Between(sentence.End, paragraph.End));
    }

    /// <summary>The subject of the first verb of speech in a range, such as "Lavrov" or "the Russian minister"; null where there is none.</summary>
    public static TextRange? SubjectOfSpeech(string text, TextRange range)
    {
        foreach (var subject in SubjectsOfSpeech(text, range))
            return subject;
        return null;
    }

    /// <summary>The subjects of all verbs of speech in a range, in order.</summary>
    public static IEnumerable<TextRange> SubjectsOfSpeech(string text, TextRange range) => ActsOfSpeech(text, range).Select(act => act.Speaker);

    /// <summary>Who speaks in a range and the term of the verb by which they do, in order.</summary>
    public static IEnumerable<(TextRange Speaker, string Verb)> ActsOfSpeech(string text, TextRange range)
    {
        var part = range.Of(text);
        var tokens = TextAnalyzer.Tokens(part);
        for (var verb = 0; verb < tokens.Count; verb++)
        {
            if (IsVerbOfSpeech(tokens[verb]) && (SubjectBefore(part, tokens, verb) ?? SubjectAfter(part, tokens, verb)) is { } subject)
                yield return (subject with { Start = subject.Start + range.Start }, tokens[verb].Term);
        }
    }

    // A present or past tense form: "said", "stressed", "says". Nouns such as "statement" have no subject.
    private static bool IsVerbOfSpeech(TextToken token) =>
        !token.IsCapitalised && SpeechActs.IsSaying(token.Term)
        && (token.Word.EndsWith("ed", StringComparison.Ordinal) || token.Word is "said" or "says" or "told" or "wrote" or "writes" or "adds" or "spoke");

    private static TextRange? SubjectBefore(string text, IReadOnlyList<TextToken> tokens, int verb)
    {
        var last = verb - 1;
        while (last >= 0 && tokens[last].Word is "also" or "then" or "later" or "previously" or "has" or "had" or "have")
            last--;
        if (last < 0 || !IsContiguous(text, tokens, last, verb))
            return null;
        if (tokens[last].IsCapitalised && !tokens[last].IsFunctionWord)
            return NameEndingAt(text, tokens, last);

        for (var first = last; first >= Math.Max(0, last - FarthestSubject); first--)
        {
            if (tokens[first].Word == "the" && first < last)
                return TextRange.Between(tokens[first].Range.Start, tokens[last].Range.End);
        }

        return null;
    }

    private static TextRange? SubjectAfter(string text, IReadOnlyList<TextToken> tokens, int verb)
    {
        var first = verb + 1;
        if (first >= tokens.Count || !IsContiguous(text, tokens, verb, first) || !tokens[first].IsCapitalised || tokens[first].IsFunctionWord)
            return null;
        var last = first;
        while (last + 1 < tokens.Count && tokens[last + 1].IsCapitalised && IsContiguous(text, tokens, last, last + 1))
            last++;
        return TextRange.Between(tokens[first].Range.Start, tokens[last].Range.End);
    }

    private static TextRange NameEndingAt(string text, IReadOnlyList<TextToken> tokens, int last)
    {
        var first = last;
        while (first > 0 && tokens[first - 1].IsCapitalised && !tokens[first - 1].IsFunctionWord && IsContiguous(text, tokens, first - 1, first))
            first--;
        return TextRange.Between(tokens[first].Range.Start, tokens[last].Range.End);
    }

    private static bool IsContiguous(string text, IReadOnlyList<TextToken> tokens, int left, int right) =>
        !text.AsSpan(tokens[left].Range.End, tokens[right].Range.Start - tokens[left].Range.End).ContainsAny(Breaks);

    private static TextRange ParagraphAround(string text, TextRange sentence)
    {
        var start = sentence.Start == 0 ? 0 : text.LastIndexOf('\n', sentence.Start - 1) + 1;
        var end = text.IndexOf('\n', sentence.End);
        return TextRange.Between(start, end < 0 ? text.Length : end);
    }

    private static bool IsQuoteMark(char c) => c is '“' or '"' or '«' or '„' or '”';
}
