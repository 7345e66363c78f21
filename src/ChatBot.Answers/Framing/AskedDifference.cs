using ChatBot.Answers.Agreement;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Understanding;

namespace ChatBot.Answers.Framing;

/// <summary>Whether two sentences differ in what a question asks: in its number, its day, or whether it is so. What else they differ in is
/// nobody's question.</summary>
public sealed class AskedDifference
{
    private const double SharedNeeded = 0.3;

    private readonly ExpectedAnswer expected;
    private readonly HashSet<string> words;
    private readonly HashSet<string> measures;

    public AskedDifference(AskedQuestion question)
    {
        expected = question.Expected;
        words = Terms(question.Units.Where(unit => unit.Kind != UnitKind.Name));
        measures = [.. words.Select(Measures.Of).OfType<string>()];
    }

    /// <summary>Whether they surely differ in it.</summary>
    public bool IsBetween(CandidateSentence a, CandidateSentence b) =>
        Share(a.Terms, b.Terms) >= SharedNeeded && Disagreement.Between(a.Claim, b.Claim) is { } found && IsAsked(found);

    private bool IsAsked(Disagreement found) => found.Kind switch
    {
        DisagreementKind.Number => (found.Measure is { } measure && measures.Contains(measure)) || found.Unit.Overlaps(words)
            || (expected == ExpectedAnswer.Duration && found.About.Overlaps(words)),
        DisagreementKind.Day => expected == ExpectedAnswer.Time && (words.Count == 0 || found.About.Overlaps(words)),
        _ => words.Count > 0 && 2 * words.Count(found.About.Contains) >= words.Count,
    };

    private static HashSet<string> Terms(IEnumerable<AskedUnit> units) =>
        units.SelectMany(unit => unit.Parts).SelectMany(part => part.Terms.Append(part.Token.Term)).ToHashSet(StringComparer.Ordinal);

    // What has little in common is no other account of the same; most sentences need not be read any closer.
    private static double Share(IReadOnlySet<string> a, IReadOnlySet<string> b)
    {
        var (fewer, more) = a.Count < b.Count ? (a, b) : (b, a);
        return fewer.Count == 0 ? 0 : (double)fewer.Count(more.Contains) / fewer.Count;
    }
}
