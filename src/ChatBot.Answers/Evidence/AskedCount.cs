using System.Collections.Frozen;
using ChatBot.Answers.Understanding;
using ChatBot.Language;
using ChatBot.Language.Numbers;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence;

/// <summary>What a question for a number wants counted: things ("how many heat deaths"), a part of a whole ("what percentage"), a length
/// of time ("how many years") or how often something happens.</summary>
public sealed class AskedCount
{
    // Behind "how many": "heat deaths".
    private const int MostNouns = 2;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = WordTable
        .Lines(typeof(AskedCount).Assembly, "Evidence/counts.tsv").Select(line => line.Split('\t'))
        .ToFrozenDictionary(parts => parts[0], parts => parts[1].Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private readonly bool isShare, isFrequency, isTime;
    private readonly IReadOnlyList<string> nouns;

    private AskedCount(IReadOnlyList<TextToken> asked)
    {
        var how = asked.ToList().FindIndex(token => token.Word is "how" or "what" or "which");
        var measure = how >= 0 && how + 1 < asked.Count ? asked[how + 1].Word : "";
        var many = asked.TakeWhile(token => token.Word != "many").Count() + 1;
        var counted = asked.Skip(many).TakeWhile(token => !token.IsFunctionWord).Take(MostNouns).ToList();
        this.isShare = Words["asks for a share"].Contains(measure)
            || (counted.Count > 0 && Words["asks for a share"].Contains(counted[0].Word));
        this.isFrequency = measure == "often";
        this.isTime = counted.Count > 0 && AmountReader.MeasureOf(counted[0].Word) == "time" && counted[0].Term != Times;
        this.nouns = [.. counted.Select(token => token.Term)];
    }

    private static string Times { get; } = TextAnalyzer.TermOf("times");

    /// <summary>Of a question that asks for a number.</summary>
    public static AskedCount Of(string question) => new(TextAnalyzer.Tokens(question));

    /// <summary>Whether a sentence tells such a number.</summary>
    public bool IsTold(CandidateSentence sentence)
    {
        if (this.isShare)
            return sentence.Claim.Read.AllAmounts.Any(amount => amount.Kind == AmountKind.Share || amount.OutOf is not null)
                || Holds(sentence, "tells a share");
        if (this.isTime)
            return AnswerCues.Lasts(sentence) || sentence.Claim.Read.AllAmounts.Any(amount => amount.Measures == "time");
        // "Their third meeting" tells how often they met.
        if (this.isFrequency)
            return sentence.Claim.Read.AllAmounts.Any(amount => amount.Unit == "time" || amount.Kind == AmountKind.Ordinal)
                || Holds(sentence, "tells how often");
        if (!sentence.Tokens.Any(token => AmountReader.MayTellHowMany(token.Word)))
            return false;
        // "How many troops": where the sentence speaks of troops, or soldiers, it has to be them that it counts. "How many heat deaths":
        // where it speaks of heat, the deaths may be what it counts.
        var places = this.nouns.Select(noun => PlacesOf(noun, sentence)).ToList();
        return places is [] or [{ Count: 0 }, ..] || places.Exists(found => found.Exists(at => HasNumberAround(sentence, at)));
    }

    private static bool Holds(CandidateSentence sentence, string words) => sentence.Tokens.Any(token => Words[words].Contains(token.Word));

    private static List<int> PlacesOf(string noun, CandidateSentence sentence)
    {
        var names = Synonyms.Of(noun);
        return [.. Enumerable.Range(0, sentence.Tokens.Count)
            .Where(at => sentence.Tokens[at].Term is var term && (term == noun || names.Contains(term)))];
    }

    // "600,000 active-duty troops" or "troops: 600,000", but neither "in 2014 its troops" nor "troops from the four provinces".
    private static bool HasNumberAround(CandidateSentence sentence, int at)
    {
        var years = sentence.Claim.Read.AllAmounts.Where(amount => amount.Kind == AmountKind.Year).Select(amount => amount.First)
            .ToHashSet();
        for (var i = Math.Max(0, at - 5); i < Math.Min(sentence.Tokens.Count, at + 4); i++)
        {
            if (IsNumber(i) && !years.Contains(i) && (i < at || CountsByItself(i)))
                return true;
        }

        return false;

        bool CountsByItself(int i) =>
            sentence.Tokens[i - 1].Word != "the"
            && (i + 1 == sentence.Tokens.Count || sentence.Tokens[i + 1].IsFunctionWord || sentence.Tokens[i + 1].Word == "percent"
                || IsNumber(i + 1));

        bool IsNumber(int i) => AmountReader.MayTellHowMany(sentence.Tokens[i].Word);
    }
}
