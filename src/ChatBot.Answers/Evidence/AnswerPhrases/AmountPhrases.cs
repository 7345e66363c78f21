using System.Text.RegularExpressions;
using ChatBot.Answers.Understanding;
using ChatBot.Language;
using ChatBot.Language.Numbers;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence.AnswerPhrases;

/// <summary>Numbers with what they count or measure.</summary>
internal static partial class AmountPhrases
{
    // "118 solo tackles": so many words may stand between a number and what it counts.
    private const int FarthestNoun = 3;

    /// <summary>For "how many", "how much", "how old", "what percentage" and their like.</summary>
    public static TextRange? Find(AskedWords asked, ReadSentence sentence)
    {
        if (asked.After("how") is { Word: var measure })
        {
            return measure switch
            {
                "many" => Counted(asked, sentence),
                "much" => Only(asked, sentence, amount => amount.IsMoney) ?? Only(asked, sentence, amount => amount.Kind is AmountKind.Share),
                "old" => Only(asked, sentence, amount => amount.Kind is AmountKind.Age) is { } age ? WithBehind(sentence.Text, age, Old()) : null,
                "far" or "tall" or "high" or "deep" or "wide" or "long" => Only(asked, sentence, amount => amount.Measures == "length"),
                "large" or "big" => Only(asked, sentence, amount => amount.Measures is "area" or "length"),
                _ => null,
            };
        }

        return asked.After("what", "which") switch
        {
            { Word: "percentage" or "percent" or "proportion" or "share" } => Only(asked, sentence, amount => amount.Kind is AmountKind.Share),
            { Word: "number" } => Counted(asked, sentence),
            _ => null,
        };
    }

    /// <summary>For "how long".</summary>
    public static TextRange? FindDuration(AskedWords asked, ReadSentence sentence) =>
        Only(asked, sentence, amount => amount.Measures == "time" && amount.Kind is AmountKind.Cardinal or AmountKind.Vague) is { } duration
        && Lasts().IsMatch(sentence.Text[..duration.Start])
        && !NoSpan().IsMatch(sentence.Text[duration.End..]) ? duration : null;

    private static TextRange? Only(AskedWords asked, ReadSentence sentence, Func<Amount, bool> isOfKind) =>
        PhraseFinder.OnlyNew(asked, sentence.Text, sentence.Amounts.Where(isOfKind).Select(amount => amount.Whole));

    // The number before the counted noun: in "88 tackles and four interceptions" each counts its own.
    private static TextRange? Counted(AskedWords asked, ReadSentence sentence)
    {
        foreach (var noun in NounsAfterMany(asked))
        {
            HashSet<string> names = [noun.Term, .. Synonyms.Of(noun.Term)];
            var counting = sentence.Amounts.Where(amount => Counts(amount, names, sentence)).ToList();
            if (counting.Count > 0)
                return counting is [var only] && !IsPart(sentence.Text, only) ? PhraseFinder.OnlyNew(asked, sentence.Text, [only.Unit == "percent" ? only.Whole : only.Range]) : null;
        }

        return null;
    }

    // "In a survey of 1,004 people", "nine of the 40 people", "another 40 people" count something else, or not all of it.
    private static bool IsPart(string sentence, Amount amount) =>
        OfWhich().IsMatch(sentence[..amount.Range.Start]) || (amount.Kind is not AmountKind.Vague && Others().IsMatch(sentence[amount.Range.End..]));

    private static bool Counts(Amount amount, HashSet<string> nouns, ReadSentence sentence)
    {
        if (amount.Kind is not (AmountKind.Cardinal or AmountKind.Vague or AmountKind.Share))
            return false;
        if (amount.Unit == "time")
            return nouns.Contains(TextAnalyzer.TermOf("times"));
        // "49 percent of people": the number by itself counts nothing.
        var last = amount.Unit == "percent" ? Enumerable.Range(amount.Last, sentence.Tokens.Count - amount.Last).Last(word => sentence.Tokens[word].Range.Start < amount.Whole.End) : amount.Last;
        for (var word = last + 1; word <= last + 1 + FarthestNoun && word < sentence.Tokens.Count; word++)
        {
            var token = sentence.Tokens[word];
            if (sentence.EndsClause(word - 1) || AmountReader.IsNumeric(token.Word))
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

    private static TextRange WithBehind(string sentence, TextRange phrase, Regex behind) =>
        behind.Match(sentence[phrase.End..]) is { Success: true } more ? phrase with { Length = phrase.Length + more.Length } : phrase;

    [GeneratedRegex(@"\b(?:of|among|from|between|out|per|versus|against|for|each|every|another|other|first|last|next|only|additional|extra)\s+(?:(?:the|these|those|its|his|her|their|all|then|about|some|around|nearly|almost|roughly|over|at\s+least|more\s+than|up\s+to|[\p{L}]{1,20}(?:al|ary|ous|ing|ed|er|ent|ant|ern|ish|an))\s+){0,4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex OfWhich();

    [GeneratedRegex(@"^\s+(?:to|or|of|more|fewer|other)\b|^[-–]\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    [GeneratedRegex(@"^(?:[- ]years?)?[- ]old\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Old();

    [GeneratedRegex(@"\b(?:for|took|takes?|taken|lasts?|lasted|lasting|last|spent|spends?|spend|over|within|only|than|just|about|nearly|almost|least)\s+(?:the\s+|a\s+further\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Lasts();

    [GeneratedRegex(@"^(?:['’]|\s+(?:ago|later|earlier|before|after|old|or|to|from|away)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoSpan();
}
