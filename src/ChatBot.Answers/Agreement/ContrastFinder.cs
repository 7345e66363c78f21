using ChatBot.Answers.Evidence;
using ChatBot.Answers.Understanding;

namespace ChatBot.Answers.Agreement;

/// <summary>Finds, beside the sentences picked for a question, those that say otherwise.</summary>
public static class ContrastFinder
{
    private const double SharedNeeded = 0.3;

    /// <summary>
    /// The picked sentences, each followed by one that differs from it in what is asked, where one of the others surely does. A sentence that was taken
    /// to say the same and gives another number is no longer taken so.
    /// </summary>
    /// <param name="question">What is asked.</param>
    /// <param name="picked">Best first.</param>
    /// <param name="others">The sentences of the passages found, best first.</param>
    public static IReadOnlyList<SelectedSentence> Add(AskedQuestion question, IReadOnlyList<SelectedSentence> picked, IEnumerable<CandidateSentence> others)
    {
        var asked = question.Units.SelectMany(unit => unit.Parts).SelectMany(part => part.Terms.Append(part.Token.Term)).ToHashSet(StringComparer.Ordinal);
        var rest = others.Where(other => !picked.Any(sentence => sentence.Best.IsSameAs(other) || sentence.Best.IsQuotedWith(other))).ToList();
        var all = new List<SelectedSentence>();
        foreach (var sentence in picked)
        {
            var same = sentence.Alike.Where(other => !Differ(sentence.Best, other)).ToList();
            all.Add(sentence with { Alike = same });
            if (picked.Any(other => Differ(sentence.Best, other.Best)) || all.Count > 1)
                continue;
            if (sentence.Alike.Except(same).Concat(rest).FirstOrDefault(other => Differ(sentence.Best, other)) is { } otherwise)
                all.Add(new(otherwise, []));
        }

        return all;

        bool Differ(CandidateSentence a, CandidateSentence b) =>
            Share(a.Terms, b.Terms) >= SharedNeeded && Disagreement.Between(a.Claim, b.Claim) is { } found && (Counts(question.Expected, found.Kind) || found.About.Overlaps(asked));
    }

    // What has little in common is no other account of the same; most sentences need not be read any closer.
    private static double Share(IReadOnlySet<string> a, IReadOnlySet<string> b)
    {
        var (fewer, more) = a.Count < b.Count ? (a, b) : (b, a);
        return fewer.Count == 0 ? 0 : (double)fewer.Count(more.Contains) / fewer.Count;
    }

    private static bool Counts(ExpectedAnswer expected, DisagreementKind kind) => (expected, kind) switch
    {
        (ExpectedAnswer.Time, DisagreementKind.Day) => true,
        (ExpectedAnswer.Count or ExpectedAnswer.Duration, DisagreementKind.Number) => true,
        _ => false,
    };
}
