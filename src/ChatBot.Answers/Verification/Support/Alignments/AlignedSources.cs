using ChatBot.Answers.Verification.Support.Dates;
using ChatBot.Answers.Verification.Support.Names;
using ChatBot.Answers.Verification.Support.Negations;
using ChatBot.Language;
using ChatBot.Language.Frames;
using ChatBot.Language.Numbers;

namespace ChatBot.Answers.Verification.Support.Alignments;

/// <summary>
/// A written sentence beside each sentence of its sources: whether it is one of them with something else in the place of a name, a number
/// or a day, with a "not" more or less, or with a word turned into its opposite. What a source has in one place bears nothing out in
/// another.
/// </summary>
internal sealed class AlignedSources(ReadSentence written, Ground ground, SupportOptions options)
{
    private const int LongestLoss = 2;

    private readonly List<Alignment> alignments = [.. ground.Sentences.Select(sentence => new Alignment(written, sentence))];

    /// <summary>The sentence beside each sentence of its sources.</summary>
    public IReadOnlyList<Alignment> Alignments => alignments;

    public Standing Of(NamePiece name)
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

            // What opens a sentence counts as a name where a name stands there in the source.
            var there = NamePiece.Of(alignment.Source).Where(other => gap.Holds(other.First, other.Last)).ToList();
            var isKnown = there.Count > 0 ? there.Exists(other => NameCheck.AreAlike(name, other, options))
                : Referent.MayBe(name, alignment.Source, gap, options);
            if (isKnown == true)
                standing.Bear(gap.Strength);
            else if (isKnown == false && written.IsPassive == alignment.Source.IsPassive)
                standing.Contradict(gap.Strength);
        }

        return standing;
    }

    public Standing Of(Amount amount)
    {
        var standing = default(Standing);
        foreach (var alignment in alignments)
        {
            var gap = alignment.GapAround(amount.First, amount.Last);
            var there = alignment.Source.AllAmounts.Where(other => gap.Holds(other.First, other.Last)).ToList();
            // The same words may be another amount by those around them: "at least 40", "at most 40".
            if (there.Count == 0 ? IsMatched(alignment, amount.First, amount.Last) : there.Exists(other => other.Supports(amount)))
                standing.Bear(gap.Strength);
            else if (there.Count > 0)
                standing.Contradict(gap.Strength);
        }

        return standing;
    }

    public Standing Of(DateSpan date)
    {
        var standing = default(Standing);
        foreach (var alignment in alignments)
        {
            var gap = alignment.GapAround(date.First, date.Last);
            var there = alignment.Source.Dates.Select(other => DateSpan.Of(alignment.Source, other)).OfType<DateSpan>()
                .Where(other => gap.Holds(other.First, other.Last)).ToList();
            if (IsMatched(alignment, date.First, date.Last) || there.Exists(other => other.Bears(date)))
                standing.Bear(gap.Strength);
            else if (there.Count > 0)
                standing.Contradict(gap.Strength);
        }

        return standing;
    }

    /// <summary>Whether the sentence denies what a source says at some place, or says what a source denies there.</summary>
    public bool IsTurned => Enumerable.Range(0, written.Tokens.Count + 1).Any(IsTurnedAt);

    private bool IsTurnedAt(int at)
    {
        var standing = default(Standing);
        foreach (var alignment in alignments)
        {
            var gap = alignment.GapAround(at, at - 1);
            var (here, there) = (Words(written, gap.First, gap.End), Words(alignment.Source, gap.SourceFirst, gap.SourceEnd));
            var isTurned = (IsDenied(written, gap.First, gap.End) != IsDenied(alignment.Source, gap.SourceFirst, gap.SourceEnd))
                != here.Exists(word => there.Exists(other => Antonyms.AreOpposite(word, other)));
            if (!isTurned)
                standing.Bear(gap.Strength);
            // A clause that is left out may hold a "not" of its own.
            else if (here.Count > 0
                || (there.Count <= LongestLoss && there.TrueForAll(word => DenialReader.IsDenial(word) || IsAuxiliary(word))))
                standing.Contradict(gap.Strength);
        }

        return standing.IsWrong;
    }

    /// <summary>
    /// Whether each of several source sentences says otherwise at some place: "Aubry demanded three percent" of one that has eight there,
    /// and one that has Fontaine. Then it is pieced together of parts that do not belong together.
    /// </summary>
    public bool IsSpliced(IReadOnlyList<NamePiece> names) =>
        alignments.Count > 1
        && alignments.TrueForAll(alignment => names.Any(name => IsAnother(alignment, name))
            || written.Amounts.Any(amount => IsAnother(alignment, amount)));

    private bool IsAnother(Alignment alignment, NamePiece name)
    {
        var gap = alignment.GapAround(name.First, name.Last);
        if (gap.Strength < Standing.Firm || written.IsPassive != alignment.Source.IsPassive || name.Words.Any(at => alignment[at] >= 0))
            return false;
        var there = NamePiece.Of(alignment.Source).Where(other => gap.Holds(other.First, other.Last)).ToList();
        return there.Count > 0 && !there.Exists(other => NameCheck.AreAlike(name, other, options));
    }

    private static bool IsAnother(Alignment alignment, Amount amount)
    {
        var gap = alignment.GapAround(amount.First, amount.Last);
        if (gap.Strength < Standing.Firm || IsMatched(alignment, amount.First, amount.Last))
            return false;
        var there = alignment.Source.AllAmounts.Where(other => gap.Holds(other.First, other.Last)).ToList();
        return there.Count > 0 && !there.Exists(other => other.Supports(amount));
    }

    private static bool IsMatched(Alignment alignment, int first, int last) =>
        Enumerable.Range(first, last - first + 1).All(at => alignment[at] >= 0);

    private static bool IsAuxiliary(string word) =>
        word is "do" or "does" or "did" or "has" or "have" or "had" or "is" or "was" or "any" or "even";

    private static bool IsDenied(ReadSentence text, int first, int end) =>
        Enumerable.Range(first, Math.Max(0, end - first)).Any(at => DenialReader.IsDenial(text, at) && !IsBound(text, at));

    // "No fewer than 40" denies nothing.
    private static bool IsBound(ReadSentence text, int at) => text.WordAt(at) is "no" or "not" && text.WordAt(at + 2) == "than";

    private static List<string> Words(ReadSentence text, int first, int end) =>
        [.. Enumerable.Range(first, Math.Max(0, end - first)).Select(at => text.Tokens[at].Word)];
}
