using System.Text.RegularExpressions;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence.AnswerPhrases;

/// <summary>Days, months, years and centuries that a sentence names.</summary>
internal static partial class TimePhrases
{
    private const string Month =
        "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)";

    private const string Day = @"\d{1,2}(?:st|nd|rd|th)?";
    private const string Year = @"(?:1\d|20)\d\d";

    public static TextRange? Find(AskedWords asked, string sentence)
    {
        var noun = asked.After("what", "which") is { Word: "year" or "day" or "date" or "month" or "century" or "decade" } kind ? kind.Word : "";
        var all = Times().Matches(sentence).Select(match => new TextRange(match.Index, match.Length));
        var found = noun == "year"
            ? PhraseFinder.OnlyNew(asked, sentence, Years().Matches(sentence).Select(match => new TextRange(match.Index, match.Length)))
            : PhraseFinder.OnlyNew(asked, sentence, Joined(sentence, all.ToList()));
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

    // "Monday, 1 May 1901", "from 1914 to 1918": one time.
    private static List<TextRange> Joined(string sentence, List<TextRange> times)
    {
        var joined = new List<TextRange>();
        foreach (var time in times)
        {
            if (joined.Count > 0 && Joint().IsMatch(sentence[joined[^1].End..time.Start]))
                joined[^1] = TextRange.Between(joined[^1].Start, time.End);
            else
                joined.Add(time);
        }

        return joined;
    }

    [GeneratedRegex(@"\b(?<word>before|after|by|until|till|since|from|between|than|through|past|every|each|about|around|of)\s+(?:the\s+|late\s+|early\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Bound();

    [GeneratedRegex(@" (?:to|until|till|through) ", RegexOptions.CultureInvariant)]
    private static partial Regex IsSpan();

    [GeneratedRegex(@"^(?:['’]|[ -]\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Naming();

    [GeneratedRegex(@"^(?:,? |,? on |,? in | to | until | till | through |[-–—]| [-–—] )$", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"(?<![\d$£€.,])\b" + Year + @"s?\b(?![.,]?\d|%)", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    // A month by itself only where a preposition says that it is one: "may" and "march" are verbs too.
    [GeneratedRegex(
        @"\b(?:" + Day + @" (?:of )?" + Month + @"(?:,? " + Year + @"\b)?|" + Month + @" " + Day + @"\b(?!,\d)(?:,? " + Year + @"\b)?|" + Month + @",? (?:of )?" + Year + @"\b" +
        @"|(?<=\b(?:in|since|until|by|last|next|early|late|mid|through|during) )" + Month +
        @"|(?:(?:early|mid|late|the|beginning of the|end of the)[ -])*(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(?:eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)th|twentieth|twenty-first)(?: and \d{1,2}(?:st|nd|rd|th))? centur(?:y|ies)(?: BCE?| AD| CE)?" +
        @"|(?:early |mid-|late )?(?:the )?" + Year + @"s\b|(?:(?<![\d$£€.,])|(?<=, ))" + Year + @"\b(?![.,]?\d|%)(?: BCE?| AD| CE)?|\d{1,4} (?:BCE?|AD|CE)\b" +
        @"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?" +
        @"|(?<![\d.:,])\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.m\.|[ap]m\b)|(?:last|next|earlier this|later this) (?:week|month|year|summer|winter|spring|autumn|fall)\b|\byesterday\b|\btomorrow\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Times();
}
