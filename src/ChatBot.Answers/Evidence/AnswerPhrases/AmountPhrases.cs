using ChatBot.Answers.Understanding;
using ChatBot.Language;
using ChatBot.Language.Numbers;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence.AnswerPhrases;

/// <summary>Numbers with what they count or measure.</summary>
internal static class AmountPhrases
{
    // "118 solo tackles": so many words may stand between a number and what it counts.
    private const int FarthestNoun = 3;

    // Before a number they make it count something else, or not all of it: "in a survey of 1,004 people", "another 40 people".
    private static readonly HashSet<string> OfWhich =
    [
        "of", "among", "from", "between", "out", "per", "versus", "against", "for", "each", "every", "another", "other", "first", "last",
        "next", "only", "additional", "extra",
    ];

    private static readonly HashSet<string> Determiners = ["the", "these", "those", "all"];

    // Before a length of time they say that something lasts it, behind it that something was so long ago.
    private static readonly HashSet<string> Lasting =
        ["for", "took", "take", "takes", "taken", "last", "lasts", "lasted", "lasting", "spent", "spend", "spends", "within", "only",
            "over", "than", "just"];

    // "A week", "several days".
    private static readonly HashSet<string> Loose = ["a", "an", "several", "few", "many"];

    private static readonly HashSet<string> Counting = ["ago", "later", "earlier", "before", "after", "old", "or", "to", "from", "away"];

    /// <summary>For "how many", "how much", "how far", "what percentage" and their like.</summary>
    public static TextRange? Find(AskedWords asked, ReadSentence sentence)
    {
        if (asked.After("how") is { Word: var measure })
        {
            return measure switch
            {
                "many" => Counted(asked, sentence),
                "much" => FindMoney(asked, sentence) ?? Only(asked, sentence, IsShare),
                "far" or "tall" or "high" or "deep" or "wide" or "large" or "big" or "long" =>
                    Only(asked, sentence, amount => amount.Measures is "length" or "area"),
                _ => null,
            };
        }

        return asked.After("what", "which") switch
        {
            { Word: "percentage" or "percent" or "proportion" or "share" } => Only(asked, sentence, IsShare),
            { Word: "number" } => Counted(asked, sentence),
            _ => null,
        };
    }

    /// <summary>For "how much did it cost" and "what was the price".</summary>
    public static TextRange? FindMoney(AskedWords asked, ReadSentence sentence) => Only(asked, sentence, amount => amount.IsMoney);

    /// <summary>For "how old".</summary>
    public static TextRange? FindAge(AskedWords asked, ReadSentence sentence) =>
        Only(asked, sentence, amount => amount.Kind == AmountKind.Age);

    /// <summary>For "how long".</summary>
    public static TextRange? FindDuration(AskedWords asked, ReadSentence sentence)
    {
        var counted = sentence.AllAmounts.Where(amount => amount is { Measures: "time", Kind: AmountKind.Cardinal })
            .Select(amount => new Duration(amount.Bound, WordBefore(sentence, amount.Whole.End), amount.Whole,
                amount.Precision != Precision.Exact)).ToList();
        var loose = Enumerable.Range(0, Math.Max(0, sentence.Tokens.Count - 1))
            .Where(at => Loose.Contains(sentence.WordAt(at)) && !sentence.EndsClause(at)
                && AmountReader.MeasureOf(sentence.WordAt(at + 1)) == "time")
            .Select(at => new Duration(at, at + 1,
                TextRange.Between(sentence.Tokens[at].Range.Start, sentence.Tokens[at + 1].Range.End), false))
            .Where(duration => !counted.Exists(other => other.Range.Overlaps(duration.Range)));
        var all = counted.Concat(loose).ToList();
        var only = PhraseFinder.OnlyNew(asked, sentence.Text, all.Select(duration => duration.Range));
        return all.Find(duration => duration.Range == only) is { } found && found.Lasts(sentence) ? only : null;
    }

    private static bool IsShare(Amount amount) => amount is { Kind: AmountKind.Share, Unit: "percent" };

    private static TextRange? Only(AskedWords asked, ReadSentence sentence, Func<Amount, bool> isMeant) =>
        PhraseFinder.OnlyNew(asked, sentence.Text, sentence.AllAmounts.Where(isMeant).Select(amount => amount.Whole));

    // The number before the counted noun: in "88 tackles and four interceptions" each counts its own.
    private static TextRange? Counted(AskedWords asked, ReadSentence sentence)
    {
        foreach (var noun in NounsAfterMany(asked))
        {
            HashSet<string> names = [noun.Term, .. Synonyms.Of(noun.Term)];
            var counting = sentence.AllAmounts.Where(amount => IsCount(amount) && Counts(sentence, amount, names)).ToList();
            if (counting.Count == 0)
                continue;
            var only = PhraseFinder.OnlyNew(asked, sentence.Text, counting.Select(Phrase));
            return counting.Find(amount => Phrase(amount) == only) is { IsRange: false } found && !IsPart(sentence, found) ? only : null;
        }

        return null;
    }

    // "49 percent of people": the number by itself counts nothing. "Three times" is asked for as "three".
    private static TextRange Phrase(Amount amount) => amount.Kind == AmountKind.Share ? amount.Whole : amount.Range;

    // In "11 of the then 12 states" 12 tells how many states there were, and 11 of how many something is told.
    private static bool IsCount(Amount amount) =>
        !amount.IsMoney && !amount.IsTotal && amount.Kind is AmountKind.Cardinal or AmountKind.Vague or AmountKind.Share or AmountKind.Year;

    private static bool Counts(ReadSentence sentence, Amount amount, HashSet<string> nouns)
    {
        if (amount.OutOf is not null)
            return sentence.AllAmounts.FirstOrDefault(other => other.IsTotal && other.First > amount.Last) is { } total
                && Counts(sentence, total, nouns);
        // "Twice" holds its noun.
        if (amount.Unit == "time" && amount.Whole == amount.Range)
            return nouns.Contains(TextAnalyzer.TermOf("times"));
        for (var at = amount.Last + 1; at < Math.Min(sentence.Tokens.Count, amount.Last + FarthestNoun + 2); at++)
        {
            var token = sentence.Tokens[at];
            if (sentence.Between(at - 1).IndexOfAny(',', ';', '(') >= 0 || AmountReader.IsNumeric(token.Word))
                return false;
            if (nouns.Contains(token.Term))
                return true;
            if (token.IsFunctionWord && token.Word is not ("of" or "the" or "different" or "more"))
                return false;
        }

        return false;
    }

    private static bool IsPart(ReadSentence sentence, Amount amount)
    {
        var before = amount.Bound - 1;
        while (before >= 0 && Determiners.Contains(sentence.WordAt(before)))
            before--;
        return OfWhich.Contains(sentence.WordAt(before))
            || (amount.Kind != AmountKind.Share && IsGoneOn(sentence.WordAt(amount.Last + 1), amount.OutOf is not null));
    }

    // "40 or more", "40 other ships"; "nine of" is no count, but for "nine of the 40".
    private static bool IsGoneOn(string next, bool isOutOf) =>
        next is "to" or "or" or "more" or "fewer" or "other" || (next == "of" && !isOutOf);

    private static int WordBefore(ReadSentence sentence, int end) =>
        Enumerable.Range(0, sentence.Tokens.Count).Last(at => sentence.Tokens[at].Range.Start < end);

    // A length of time with its first word, words of precision among them, and its last.
    private sealed record Duration(int First, int Last, TextRange Range, bool IsHedged)
    {
        public bool Lasts(ReadSentence sentence)
        {
            var before = sentence.WordAt(First - 1) is "the" ? First - 2 : First - 1;
            return (IsHedged || Lasting.Contains(sentence.WordAt(before))) && !Counting.Contains(sentence.WordAt(Last + 1))
                && sentence.Between(Last) is not ['\'' or '’', ..];
        }
    }

    // "How many more players of the team": players. In "how many Panthers players" it may be the second; where the verb is no function
    // word, that is the verb, and the first has counted something before it is looked at.
    private static IEnumerable<TextToken> NounsAfterMany(AskedWords asked) => asked.Tokens
        .SkipWhile(token => token.Word is not ("many" or "number"))
        .Skip(1)
        .SkipWhile(token => token.Word is "of" or "more" or "different" or "other" or "total")
        .TakeWhile(token => !token.IsFunctionWord)
        .Take(2);
}
