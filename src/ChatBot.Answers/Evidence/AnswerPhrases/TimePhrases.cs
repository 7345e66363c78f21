using System.Text.RegularExpressions;
using ChatBot.Language;
using ChatBot.Language.Dates;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence.AnswerPhrases;

/// <summary>Days, months, years and centuries that a sentence names.</summary>
internal static partial class TimePhrases
{
    public static TextRange? Find(AskedWords asked, string sentence)
    {
        var noun = asked.After("what", "which") is { Word: "year" or "day" or "date" or "month" or "century" or "decade" } kind
            ? kind.Word : "";
        // "Today" says nothing to who reads it on another day.
        var times = DateReader.Times(sentence).Where(words => words.Kind != DateKind.Today).ToList();
        var found = noun == "year"
            ? PhraseFinder.OnlyNew(asked, sentence, times.SelectMany(words => YearsIn(sentence, words)))
            : PhraseFinder.OnlyNew(asked, sentence, Joined(sentence, times));
        return found is { } time && TellsWhen(asked, sentence, time) ? time : null;
    }

    // "The 1901 strike" and "Friday's talks" only name something, "before May" and "until 1901" leave it open.
    private static bool TellsWhen(AskedWords asked, string sentence, TextRange time)
    {
        if (Bound().Match(sentence[..time.Start]) is { Success: true } bound
            && !asked.Say(bound.Groups["word"].Value.ToLowerInvariant())
            && !(bound.Groups["word"].ValueSpan.Equals("from", StringComparison.OrdinalIgnoreCase) && IsSpan().IsMatch(time.Of(sentence))))
        {
            return false;
        }

        return !Naming().IsMatch(sentence[time.End..]) || TextAnalyzer.Tokens(sentence[time.End..])[0].IsFunctionWord;
    }

    private static IEnumerable<TextRange> YearsIn(string sentence, DateWords words) =>
        Year().Matches(words.Range.Of(sentence)).Select(match => new TextRange(words.Range.Start + match.Index, match.Length));

    // "5 p.m. on Monday", "from 1914 to 1918", "the early 19th century": one time.
    private static List<TextRange> Joined(string sentence, List<DateWords> times)
    {
        var joined = new List<TextRange>();
        foreach (var words in times)
        {
            var time = words.Kind is DateKind.Century or DateKind.Decade
                && sentence[..words.Range.Start].EndsWith(" the ", StringComparison.Ordinal)
                ? TextRange.Between(words.Range.Start - 4, words.Range.End)
                : words.Range;
            if (joined.Count > 0 && Joint().IsMatch(sentence[joined[^1].End..time.Start]))
                joined[^1] = TextRange.Between(joined[^1].Start, time.End);
            else
                joined.Add(time);
        }

        return joined;
    }

    [GeneratedRegex(@"\b(?<word>before|after|by|until|till|since|from|between|than|through|past|every|each|about|around|of)\s+(?:the\s+|"
        + @"late\s+|early\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Bound();

    [GeneratedRegex(@" (?:to|until|till|through) ", RegexOptions.CultureInvariant)]
    private static partial Regex IsSpan();

    [GeneratedRegex(@"^(?:['’]|[ -]\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Naming();

    [GeneratedRegex(@"^(?:,? |,? on |,? in | to | until | till | through |[-–—]| [-–—] )$", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"\b[12]\d\d\ds?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
