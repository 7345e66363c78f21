using System.Buffers;
using System.Text.RegularExpressions;
using ChatBot.Answers.Understanding;
using ChatBot.Language.Dates;
using ChatBot.Language.Numbers;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence;

/// <summary>Whether sentences hold a phrase of the kind that answers one question.</summary>
public sealed partial class AnswerCues
{
    // "Three long cold weeks": so many words may stand from a number to its unit.
    private const int FarthestUnit = 3;

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" -\t\r\n\u00a0");

    private readonly ExpectedAnswer expected;
    private readonly AskedCount? count;
    private readonly HashSet<string> asked;

    public AnswerCues(AskedQuestion question)
    {
        this.expected = question.Expected;
        this.count = this.expected == ExpectedAnswer.Count ? AskedCount.Of(question.Text) : null;
        this.asked = question.Units.SelectMany(unit => unit.Parts).SelectMany(part => part.Terms).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether the sentence holds such a phrase; true where any sentence may answer.</summary>
    public bool Shows(CandidateSentence sentence) => this.expected switch
    {
        ExpectedAnswer.Time => TellsTime().IsMatch(sentence.Text) || sentence.Tokens.Any(token => CalendarWords.Contains(token.Word))
            || sentence.Read.Times.Count > 0 || Lasts(sentence, isAhead: true),
        ExpectedAnswer.Count => this.count!.IsTold(sentence),
        ExpectedAnswer.Duration => Lasts(sentence),
        ExpectedAnswer.Place => Place().IsMatch(sentence.Text),
        ExpectedAnswer.Reason => Reason().IsMatch(sentence.Text),
        ExpectedAnswer.Money => sentence.Claim.Read.AllAmounts.Any(amount => amount.IsMoney),
        ExpectedAnswer.Age => sentence.Claim.Read.AllAmounts.Any(amount =>
            (amount.Kind == AmountKind.Age || amount.Unit == "year") && !IsOfTheirs(sentence, amount)),
        ExpectedAnswer.Person or ExpectedAnswer.Name => NamesSomebodyElse(sentence),
        _ => true,
    };

    // "His 50-year-old son": the son's, where no son is asked about.
    private bool IsOfTheirs(CandidateSentence sentence, Amount amount)
    {
        if (amount.First == 0 || !Determiners.IsTheirs(sentence.Tokens[amount.First - 1].Word))
            return false;
        var whose = sentence.Tokens.Skip(amount.Last + 1).SkipWhile(token => token.Word is "year" or "years" or "old").FirstOrDefault();
        return whose.Term is not null && !this.asked.Contains(whose.Term);
    }

    private bool NamesSomebodyElse(CandidateSentence sentence) =>
        sentence.Tokens.Any(token => token.IsCapitalised && !token.IsFunctionWord && !this.asked.Contains(token.Term));

    /// <summary>Whether it tells a length of time: "three long weeks", "a year", "few days", "since May".</summary>
    public static bool Lasts(CandidateSentence sentence) => Duration().IsMatch(sentence.Text) || Lasts(sentence, isAhead: false);

    /// <summary>Whether the times that it tells lie before its article, each of them for sure: no weekday, nor "in six months".</summary>
    public static bool TellsOnlyPast(CandidateSentence sentence) =>
        sentence.Read is { Day: { } day, Dates: { Count: > 0 } dates }
        && dates.All(words => words.Kind is not (DateKind.Weekday or DateKind.Today) && words.Days.All(days => days.Last < day))
        && !Lasts(sentence, isAhead: true);

    // "In six to twelve months", "within a year": ahead, such a length tells when.
    private static bool Lasts(CandidateSentence sentence, bool isAhead)
    {
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (isAhead && (i == 0 || sentence.Tokens[i - 1].Word is not ("in" or "within")))
                continue;
            if (sentence.Tokens[i].Word is not ("a" or "an" or "few" or "many") && !AmountReader.MayTellHowMany(sentence.Tokens[i].Word))
                continue;
            for (var last = i + 1; last < Math.Min(sentence.Tokens.Count, i + FarthestUnit + 1) && IsBlank(last - 1); last++)
            {
                // "A lot last year" is no length of time.
                if (AskedCount.PointsInTime.Contains(sentence.Tokens[last].Word))
                    break;
                if (sentence.Tokens[last].Word == "overnight" || AmountReader.MeasureOf(sentence.Tokens[last].Word) == "time")
                    return true;
            }
        }

        return false;

        bool IsBlank(int i) => sentence.Claim.Read.Between(i).IndexOfAnyExcept(Blanks) < 0;
    }

    // What tells a time without naming one.
    [GeneratedRegex(
        @"\b(?:ago|century|decade|morning|afternoon|evening|night|spring|summer|autumn|winter|season|weekend)\b|"
        + @"\b(?:last|next|this|previous|earlier|later|same)\s+(?:week|month|year|day)\b|" +
        @"\b\d+(?:st|nd|rd|th)\b|\bafter\b|\bbefore\b|\bduring\b|" +
        @"\bwhen\b(?!\s+(?:asked|contacted|pressed|questioned|reached)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TellsTime();

    [GeneratedRegex(
        @"\bsince\b|\buntil\b|\bfrom\s+\d{3,4}\s+to\b|\b\d{4}\s*[-–]\s*\d{2,4}\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Duration();

    [GeneratedRegex(
        @"\b(?:in|at|near|from|to|of|on|across|outside|inside|around|between|through|within|off|into|along|north|south|east|west|"
        + @"where)\s+(?:the\s+)?(?:\w+\s+){0,2}\p{Lu}|\b(?:in|at|near|on|inside|outside|under|behind)\s+(?:the|a|an|its|his|her|their)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(
        @"\b(?:because|due|since|reasons?|causes?|caused|so\s+that|in\s+order|as\s+a\s+result|therefore|thus|owing|why|after|to\s+\w+|"
        + @"for\s+\w+ing|allow\w*|help\w*|lead\w*|led|result\w*|blam\w*|fear\w*|concern\w*|mean\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reason();
}
