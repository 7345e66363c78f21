using System.Text.RegularExpressions;
using ChatBot.Answers.Understanding;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence.AnswerPhrases;

/// <summary>Numbers with what they count or measure.</summary>
internal static partial class AmountPhrases
{
    // "118 solo tackles": so many words may stand between a number and what it counts.
    private const int FarthestNoun = 3;

    private const string Small = "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
    private const string Tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    private const string Scale = "hundred|thousand|million|billion|trillion|dozen";
    private const string Digits = @"(?<!\d)(?:\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?(?:½|¼|¾)?)";
    private const string Number = @"(?:" + Digits + @"|\b(?:(?:" + Tens + @")(?:-(?:" + Small + @"))?|" + Small + @")\b)(?:[ -](?:" + Scale + @")\b){0,3}|\b(?:" + Scale + @")s\b";

    /// <summary>For "how many", "how much", "how old", "what percentage" and their like.</summary>
    public static TextRange? Find(AskedWords asked, string sentence)
    {
        if (asked.After("how") is { Word: var measure })
        {
            return measure switch
            {
                "many" => Counted(asked, sentence),
                "much" => Only(asked, sentence, Money(), Percent()),
                "old" => Only(asked, sentence, Age()),
                "far" or "tall" or "high" or "deep" or "wide" or "large" or "big" or "long" => Only(asked, sentence, Measure()),
                _ => null,
            };
        }

        return asked.After("what", "which") switch
        {
            { Word: "percentage" or "percent" or "proportion" or "share" } => Only(asked, sentence, Percent()),
            { Word: "number" } => Counted(asked, sentence),
            _ => null,
        };
    }

    /// <summary>For "how long".</summary>
    public static TextRange? FindDuration(AskedWords asked, string sentence) =>
        Only(asked, sentence, Duration()) is { } duration && Lasts().IsMatch(sentence[..duration.Start]) && !Counts().IsMatch(sentence[duration.End..]) ? duration : null;

    private static TextRange? Only(AskedWords asked, string sentence, params ReadOnlySpan<Regex> kinds)
    {
        foreach (var kind in kinds)
        {
            if (PhraseFinder.OnlyNew(asked, sentence, kind.Matches(sentence).Select(match => new TextRange(match.Index, match.Length))) is { } only)
                return only;
        }

        return null;
    }

    // The number before the counted noun: in "88 tackles and four interceptions" each counts its own.
    private static TextRange? Counted(AskedWords asked, string sentence)
    {
        var tokens = TextAnalyzer.Tokens(sentence);
        var numbers = Numbers().Matches(sentence).Select(match => new TextRange(match.Index, match.Length)).ToList();
        foreach (var noun in NounsAfterMany(asked))
        {
            var isTimes = noun.Term == TextAnalyzer.TermOf("times");
            HashSet<string> names = [noun.Term, .. Synonyms.Of(noun.Term)];
            var counting = numbers
                .Where(number => number.Of(sentence).ToLowerInvariant() is "once" or "twice" ? isTimes : IsBefore(number, names, sentence, tokens))
                .ToList();
            if (counting.Count > 0)
                return PhraseFinder.OnlyNew(asked, sentence, counting) is { } only && !IsPart(sentence, only) ? WithPercent(sentence, only) : null;
        }

        return null;
    }

    // "In a survey of 1,004 people", "10 to 15 people", "another 40 people" count something else, or not all of it.
    private static bool IsPart(string sentence, TextRange number) => OfWhich().IsMatch(sentence[..number.Start]) || Range().IsMatch(sentence[number.End..]);

    // "49 percent of people": the number by itself counts nothing.
    private static TextRange WithPercent(string sentence, TextRange number) =>
        PercentBehind().Match(sentence[number.End..]) is { Success: true } percent ? number with { Length = number.Length + percent.Length } : number;

    private static bool IsBefore(TextRange number, HashSet<string> nouns, string sentence, IReadOnlyList<TextToken> tokens)
    {
        foreach (var token in tokens.SkipWhile(token => token.Range.Start < number.End).Take(FarthestNoun + 1))
        {
            if (sentence.AsSpan(number.End, token.Range.Start - number.End).IndexOfAny(',', ';', '(') >= 0 || Numbers().IsMatch(token.Range.Of(sentence)))
                return false;
            if (nouns.Contains(token.Term))
                return true;
            if (token.IsFunctionWord && token.Word is not "of" and not "the" and not "different" and not "more")
                return false;
        }

        return false;
    }

    // "How many more players of the team": players. In "how many Panthers players" it may be the second; where the verb is no function word,
    // that is the verb, and the first has counted something before it is looked at.
    private static IEnumerable<TextToken> NounsAfterMany(AskedWords asked) => asked.Tokens
        .SkipWhile(token => token.Word is not ("many" or "number"))
        .Skip(1)
        .SkipWhile(token => token.Word is "of" or "more" or "different" or "other" or "total")
        .TakeWhile(token => !token.IsFunctionWord)
        .Take(2);

    [GeneratedRegex(@"(?<![\d.,$£€])(?:" + Number + @")(?:[–-](?:" + Digits + @"))?(?![\d%\p{L}])|\b(?:once|twice)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\b(?:of|among|from|between|out|per|versus|against|for|each|every|another|other|first|last|next|only|additional|extra|(?:" + Number + @")\s+(?:to|or|and))\s+(?:(?:the|these|those|all|about|some|around|nearly|almost|roughly|over|at\s+least|more\s+than|up\s+to)\s+){0,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex OfWhich();

    [GeneratedRegex(@"^\s+(?:to|or|of|more|fewer|other)\b|^[-–]\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"^ ?(?:%|per ?cent\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PercentBehind();

    [GeneratedRegex(@"\b(?:for|took|takes?|taken|lasts?|lasted|lasting|last|spent|spends?|spend|over|within|only|than|just|about|nearly|almost|least)\s+(?:the\s+|a\s+further\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Lasts();

    [GeneratedRegex(@"^(?:['’]|\s+(?:ago|later|earlier|before|after|old|or|to|from|away)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counts();

    [GeneratedRegex(@"(?:US|A|C|HK)?[$£€¥] ?\d[\d,]{0,20}(?:\.\d{1,9})?(?: (?:thousand|million|billion|trillion))?|(?:" + Number + @") (?:dollars|pounds|euros|yen|francs|marks|rubles|roubles|cents)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Money();

    [GeneratedRegex(@"(?:(?:" + Number + @") ?(?:%|per ?cent\b))|\b(?:one|two|three|four)[ -](?:half|third|quarter|fifth|sixth|tenth)s?\b|\bhalf\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Percent();

    [GeneratedRegex(@"(?:" + Number + @")[ -]years?[ -]old\b|(?<=\baged? (?:of )?)\d{1,3}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Age();

    [GeneratedRegex(@"(?:" + Number + @")[ -]?(?:km|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|m|ft|feet|foot|inch(?:es)?|cm|mm|acres?|hectares?|square (?:miles?|kilomet(?:re|er)s?|feet|met(?:re|er)s?)|km2|sq mi)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Measure();

    [GeneratedRegex(@"(?:(?:" + Number + @")|\b(?:an?|several|many|few))[ -](?:(?:consecutive|full|whole|more|and a half) )?(?:second|minute|hour|day|week|month|year|decade|centurie?)s?\b|\b(?:two|three|four|five|six|seven) centuries\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Duration();
}
