using System.Text.RegularExpressions;
using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Reading;
using ChatBot.Language.Speech;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>What a turn speaks of: its names, and the plain words that could be its topic.</summary>
internal static partial class Mentions
{
    private static readonly HashSet<string> Framing =
        [.. WordTable.Words(typeof(Mentions).Assembly, "Understanding/Following/framing.txt")];

    /// <summary>
    /// The names with a "the" before them, those that open the text among them; what is of a country with its noun: "English cuisine". Of a
    /// text without capitals, those that are told for sure.
    /// </summary>
    public static List<TextRange> Names(string text)
    {
        var sentence = new ReadSentence(text, null);
        var isSmall = !sentence.Tokens.Any(token => token.IsCapitalised);
        return [.. sentence.Names.Where(name => !isSmall || name.Certainty is NameCertainty.Told).Select(name => RangeOf(sentence, name))];
    }

    private static TextRange RangeOf(ReadSentence sentence, WrittenName name)
    {
        var (range, next) = (name.ArticledRange, name.Last + 1);
        var isAdjective = next < sentence.Tokens.Count && Peoples.Contains(sentence.WordAt(name.Last)) && sentence.Between(name.Last) is " "
            && sentence.Tokens[next] is { IsFunctionWord: false, IsCapitalised: false };
        return isAdjective ? TextRange.Between(range.Start, sentence.Tokens[next].Range.End) : range;
    }

    /// <summary>The names as written, in order.</summary>
    public static List<string> NamesOf(string text) => Names(text).ConvertAll(name => Written(name.Of(text)));

    /// <summary>A name as it is written inside a question: "the" in small letters.</summary>
    public static string Written(string name) => name.StartsWith("The ", StringComparison.Ordinal) ? $"the {name[4..]}" : name;

    /// <summary>The names that something is in, at, or goes to or from, as written, in order.</summary>
    public static IEnumerable<string> Located(string text)
    {
        var sentence = new ReadSentence(text, null);
        return sentence.Names
            .Where(name => sentence.WordAt(name.First - (name.IsArticled ? 2 : 1)) is "in" or "at" or "to" or "from")
            .Select(name => name.ArticledRange.Of(text));
    }

    /// <summary>Whether something stands behind a word such as "in" or "after".</summary>
    public static bool IsLocated(string text, TextRange range) => Preposition().IsMatch(text.AsSpan(0, range.Start));

    /// <summary>Whether a text is nothing but one name, with or without "the".</summary>
    public static bool IsName(string text) => Names(text) is [{ Start: 0 } only] && only.End == text.Length;

    /// <summary>
    /// The longest run of words that are neither function words nor the frame of a question, such as "synthetic phonics" in "Where are
    /// synthetic phonics used?"; of equally long ones the first. Null where no two words stand together so: one word alone may be no thing
    /// at all.
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

    [GeneratedRegex(@"\b(?:in|at|near|from|on|under|across|around|during|after|before|over|through|into|throughout|within|since|"
        + @"by)\s+(?:the\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();
}
