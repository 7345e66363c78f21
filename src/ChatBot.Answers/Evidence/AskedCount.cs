using System.Collections.Frozen;
using ChatBot.Answers.Understanding;
using ChatBot.Language;
using ChatBot.Language.Numbers;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence;

/// <summary>What a question for a number wants counted: things ("how many heat deaths"), a part of a whole ("what percentage"), a measure
/// ("how many years") or how often something happens.</summary>
public sealed class AskedCount
{
    // Behind "how many": "heat deaths".
    private const int MostNouns = 2;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words =
        WordTable.Kinds(typeof(AskedCount).Assembly, "Evidence/counts.tsv");

    private readonly bool isShare, isFrequency, isTimes;
    private readonly string measure;
    private readonly IReadOnlyList<string> nouns;

    private AskedCount(IReadOnlyList<TextToken> asked)
    {
        var how = asked.ToList().FindIndex(token => token.Word is "how" or "what" or "which");
        var asking = how >= 0 && how + 1 < asked.Count ? asked[how + 1].Word : "";
        // "How many heat deaths", "the number of heat deaths".
        var many = Enumerable.Range(0, asked.Count)
            .FirstOrDefault(at => asked[at].Word == "many"
                || (at > 0 && asked[at].Word == "of" && asked[at - 1].Word is "number" or "numbers"), asked.Count) + 1;
        var counted = asked.Skip(many).TakeWhile(token => !token.IsFunctionWord).Take(MostNouns).ToList();
        this.isShare = Words["asks for a share"].Contains(asking)
            || (counted.Count > 0 && Words["asks for a share"].Contains(counted[0].Word));
        this.isFrequency = asking == "often";
        this.isTimes = counted.Count > 0 && counted[0].Term == Times;
        this.measure = counted.Count > 0 && !this.isTimes ? AmountReader.MeasureOf(counted[0].Word) : "";
        this.nouns = [.. counted.Select(token => token.Term)];
    }

    /// <summary>Words that make a day or a year of the calendar of what would else be a length of time: "a lot last year".</summary>
    public static FrozenSet<string> PointsInTime => Words["points in time"];

    private static string Times { get; } = TextAnalyzer.TermOf("times");

    /// <summary>Of a question that asks for a number.</summary>
    public static AskedCount Of(string question) => new(TextAnalyzer.Tokens(question));

    /// <summary>Whether a sentence tells such a number.</summary>
    public bool IsTold(CandidateSentence sentence)
    {
        var amounts = sentence.Claim.Read.AllAmounts;
        if (this.isShare)
            return amounts.Any(amount => amount.Kind == AmountKind.Share || amount.OutOf is not null) || Holds(sentence, "tells a share");
        // "Their third meeting" tells how often they met, "in one case of ten" how often something is found.
        var isOften = amounts.Any(amount => amount.Unit == "time" || amount.OutOf is not null
            || amount.Kind is AmountKind.Ordinal or AmountKind.Share) || Holds(sentence, "tells how often");
        if (this.isFrequency || (this.isTimes && isOften))
            return isOften;
        // "How many years", "how many kilometres".
        if (this.measure.Length > 0)
            return amounts.Any(amount => amount.Measures == this.measure) || (this.measure == "time" && AnswerCues.Lasts(sentence));
        if (this.nouns.Count == 0)
            return sentence.Tokens.Any(token => AmountReader.MayTellHowMany(token.Word));
        var counts = Counts(sentence);
        // "How many troops": where the sentence speaks of troops, or soldiers, it has to be them that it counts. "How many heat deaths":
        // where it speaks of heat, the deaths may be what it counts.
        var places = this.nouns.Select(noun => PlacesOf(noun, sentence)).ToList();
        return counts.Count > 0
            && (places is [{ Count: 0 }, ..] || places.Exists(found => found.Exists(at => HasNumberAround(sentence, counts, at))));
    }

    // Words that may count things: no years and days, no ages, no litres and no sums of money.
    private static HashSet<int> Counts(CandidateSentence sentence)
    {
        var others = sentence.Claim.Read.AllAmounts
            .Where(amount => amount.Measures.Length > 0 && amount.Kind != AmountKind.Share
                || amount.Kind is AmountKind.Year or AmountKind.Age or AmountKind.Clock)
            .SelectMany(amount => Enumerable.Range(amount.First, amount.Last - amount.First + 1)).ToHashSet();
        return [.. Enumerable.Range(0, sentence.Tokens.Count).Where(at => AmountReader.MayTellHowMany(sentence.Tokens[at].Word)
            && !others.Contains(at) && !sentence.Claim.Read.IsDated(at))];
    }

    private static bool Holds(CandidateSentence sentence, string words) => sentence.Tokens.Any(token => Words[words].Contains(token.Word));

    private static List<int> PlacesOf(string noun, CandidateSentence sentence)
    {
        var names = Synonyms.Of(noun);
        return [.. Enumerable.Range(0, sentence.Tokens.Count)
            .Where(at => sentence.Tokens[at].Term is var term && (term == noun || names.Contains(term)))];
    }

    // "600,000 active-duty troops" or "troops: 600,000", but neither "in 2014 its troops" nor "troops from the four provinces".
    private static bool HasNumberAround(CandidateSentence sentence, HashSet<int> counts, int at)
    {
        for (var i = Math.Max(0, at - 5); i < Math.Min(sentence.Tokens.Count, at + 4); i++)
        {
            if (counts.Contains(i) && (i < at || CountsByItself(i)))
                return true;
        }

        return false;

        bool CountsByItself(int i) =>
            sentence.Tokens[i - 1].Word != "the"
            && (i + 1 == sentence.Tokens.Count || sentence.Tokens[i + 1].IsFunctionWord || sentence.Tokens[i + 1].Word == "percent"
                || AmountReader.MayTellHowMany(sentence.Tokens[i + 1].Word));
    }
}
