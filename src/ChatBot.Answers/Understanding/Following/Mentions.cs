using ChatBot.Language;
using ChatBot.Language.Dates;
using ChatBot.Language.Speech;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>What a turn speaks of: its names, and the plain words that could be its topic.</summary>
internal static class Mentions
{
    private static readonly HashSet<string> Openers = [.. WordTable.Words(typeof(Mentions).Assembly, "Understanding/Following/openers.txt")];

    private static readonly string[] AdjectiveEndings = ["ian", "ean", "ese", "ish", "ican", "rench", "erman", "reek", "utch", "wiss"];

    private static readonly HashSet<string> Framing = [.. WordTable.Words(typeof(Mentions).Assembly, "Understanding/Following/framing.txt")];

    /// <summary>
    /// Runs of capitalised words with a "the" before them, the first of a text only where it is no common opener; one that ends in an adjective of a country with its noun: "English cuisine".
    /// </summary>
    public static List<TextRange> Names(string text)
    {
        var names = new List<TextRange>();
        TextRange? last = null;
        TextToken? previous = null;
        var tokens = TextAnalyzer.Tokens(text);
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            var before = previous;
            previous = token;
            if (last is { } adjective && !token.IsFunctionWord && !token.IsCapitalised && text.AsSpan(adjective.End, token.Range.Start - adjective.End) is " ")
                names[^1] = TextRange.Between(names[^1].Start, token.Range.End);
            last = null;
            if (!token.IsCapitalised || token.IsFunctionWord || Openers.Contains(token.Word) || IsOfCalendar(tokens, at))
                continue;
            var range = token.Range;
            last = AdjectiveEndings.Any(ending => token.Word.EndsWith(ending, StringComparison.Ordinal)) ? range : null;
            if (text.AsSpan(range.Start, range.Length) is [.., '\'' or '’', 's'])
                range = range with { Length = range.Length - 2 };
            if (names.Count > 0 && text.AsSpan(names[^1].End, range.Start - names[^1].End) is " " or ". ")
                names[^1] = TextRange.Between(names[^1].Start, range.End);
            else
                names.Add(before is { Word: "the" } article && range.Start - article.Range.End == 1 ? TextRange.Between(article.Range.Start, range.End) : range);
        }

        return names;
    }

    // Nobody is called Monday, and June only where a name goes on: "June Allyson", not "12 June" and not "in June Lavrov said".
    private static bool IsOfCalendar(IReadOnlyList<TextToken> tokens, int at) =>
        CalendarWords.Contains(tokens[at].Word)
        && (at + 1 >= tokens.Count || !tokens[at + 1].IsCapitalised || tokens[at + 1].IsFunctionWord || (at > 0 && IsBeforeDate(tokens[at - 1].Word)));

    private static bool IsBeforeDate(string word) => char.IsAsciiDigit(word[0]) || CalendarWords.Contains(word) || word is "in" or "on" or "since" or "until" or "last" or "next" or "this" or "of";

    /// <summary>The names as written, in order.</summary>
    public static List<string> NamesOf(string text) => Names(text).ConvertAll(name => name.Of(text) is var written && written.StartsWith("The ", StringComparison.Ordinal) ? $"the {written[4..]}" : written);

    /// <summary>Whether a text is nothing but one name, with or without "the".</summary>
    public static bool IsName(string text) => Names(text) is [{ Start: 0 } only] && only.End == text.Length;

    /// <summary>
    /// The longest run of words that are neither function words nor the frame of a question, such as "synthetic phonics" in "Where are synthetic
    /// phonics used?"; of equally long ones the first. Null where no two words stand together so: one word alone may be no thing at all.
    /// </summary>
    public static string? Topic(string question)
    {
        TextRange? best = null;
        var (run, length, bestLength) = (default(TextRange), 0, 0);
        foreach (var token in TextAnalyzer.Tokens(question))
        {
            if (token.IsFunctionWord || Framing.Contains(token.Word) || SpeechActs.IsSaying(token.Term))
            {
                length = 0;
                continue;
            }

            var joins = length > 0 && question.AsSpan(run.End, token.Range.Start - run.End) is " " or "-";
            run = joins ? TextRange.Between(run.Start, token.Range.End) : token.Range;
            length = joins ? length + 1 : 1;
            if (length > bestLength)
                (best, bestLength) = (run, length);
        }

        return best is { } topic && bestLength > 1 ? topic.Of(question) : null;
    }
}
