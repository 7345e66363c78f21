using ChatBot.Answers.Verification.Support.Amounts;
using ChatBot.Answers.Verification.Support.Dates;
using ChatBot.Answers.Verification.Support.Names;
using ChatBot.Answers.Verification.Support.Negations;

namespace ChatBot.Answers.Verification.Support.Alignments;

/// <summary>
/// Whether a sentence is one of its sources' with something else in the place of a name, a number or a day, with a "not" more or less, or with a word
/// turned into its opposite. What a source has in one place bears nothing out in another.
/// </summary>
internal static class SubstitutionCheck
{
    private const int LongestLoss = 2;

    public static IEnumerable<SupportFault> Faults(ReadText written, Ground ground, SupportOptions options)
    {
        var alignments = ground.Sentences.Select(sentence => new Alignment(written, sentence)).ToList();
        if (NamesOf(written).Any(name => IsExchanged(name, alignments, options)))
            yield return SupportFault.Name;
        if (written.Amounts.Any(amount => IsExchanged(amount, alignments)))
            yield return SupportFault.Number;
        if (written.Dates.Select(date => DateSpan.Of(written, date)).OfType<DateSpan>().Any(date => IsExchanged(date, alignments)))
            yield return SupportFault.Date;
        if (Enumerable.Range(0, written.Tokens.Count + 1).Any(at => IsTurned(at, written, alignments)))
            yield return SupportFault.Negation;
    }

    // What opens a sentence counts as a name where a name stands there in the source.
    private static IReadOnlyList<NameRun> NamesOf(ReadText text) => NameReader.Capitalised(text);

    private static bool IsExchanged(NameRun name, List<Alignment> alignments, SupportOptions options)
    {
        var standing = default(Standing);
        foreach (var alignment in alignments)
        {
            var gap = alignment.GapAround(name.First, name.Last);
            if (name.Words.Any(at => alignment[at] >= 0))
            {
                standing.Bear(gap.Strength);
                continue;
            }

            var there = NamesOf(alignment.Source).Where(other => gap.Holds(other.First, other.Last)).ToList();
            if (there.Count == 0 || Passive.IsIn(alignment.Written) != Passive.IsIn(alignment.Source))
                continue;
            if (there.Exists(other => NameCheck.AreAlike(name, other, options)))
                standing.Bear(gap.Strength);
            else
                standing.Contradict(gap.Strength);
        }

        return standing.IsWrong;
    }

    private static bool IsExchanged(Amount amount, List<Alignment> alignments)
    {
        var standing = default(Standing);
        foreach (var alignment in alignments)
        {
            var gap = alignment.GapAround(amount.First, amount.Last);
            var there = AmountReader.Read(alignment.Source, withDates: true).Where(other => gap.Holds(other.First, other.Last)).ToList();
            if (Enumerable.Range(amount.First, amount.Last - amount.First + 1).All(at => alignment[at] >= 0) || there.Exists(other => other.Supports(amount)))
                standing.Bear(gap.Strength);
            else if (there.Count > 0)
                standing.Contradict(gap.Strength);
        }

        return standing.IsWrong;
    }

    private static bool IsExchanged(DateSpan date, List<Alignment> alignments)
    {
        var standing = default(Standing);
        foreach (var alignment in alignments)
        {
            var gap = alignment.GapAround(date.First, date.Last);
            var there = alignment.Source.Dates.Select(other => DateSpan.Of(alignment.Source, other)).OfType<DateSpan>().Where(other => gap.Holds(other.First, other.Last)).ToList();
            if (Enumerable.Range(date.First, date.Last - date.First + 1).All(at => alignment[at] >= 0) || there.Exists(other => other.Bears(date)))
                standing.Bear(gap.Strength);
            else if (there.Count > 0)
                standing.Contradict(gap.Strength);
        }

        return standing.IsWrong;
    }

    // At a place between two words, or at a word that has no match.
    private static bool IsTurned(int at, ReadText written, List<Alignment> alignments)
    {
        var standing = default(Standing);
        foreach (var alignment in alignments)
        {
            var gap = alignment.GapAround(at, at - 1);
            var (here, there) = (Words(written, gap.First, gap.End), Words(alignment.Source, gap.SourceFirst, gap.SourceEnd));
            var isTurned = (here.Exists(Denies) != there.Exists(Denies)) != Turns(here, there);
            // A clause that is left out may hold a "not" of its own.
            if (isTurned && !(here.Count == 0 && (there.Count > LongestLoss || there.Exists(word => !Denies(word) && !IsAuxiliary(word)))))
                standing.Contradict(gap.Strength);
            else if (!isTurned)
                standing.Bear(gap.Strength);
        }

        return standing.IsWrong;
    }

    private static bool Turns(List<string> here, List<string> there) =>
        here.Exists(word => there.Exists(other => Antonyms.AreOpposite(word, other)));

    private static bool Denies(string word) => DenialReader.IsDenial(word);

    private static bool IsAuxiliary(string word) => word is "do" or "does" or "did" or "has" or "have" or "had" or "is" or "was" or "any" or "even";

    private static List<string> Words(ReadText text, int first, int end) => [.. Enumerable.Range(first, Math.Max(0, end - first)).Select(at => text.Tokens[at].Word)];
}
