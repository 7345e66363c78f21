using ChatBot.Evaluation.QuestionSets;

namespace ChatBot.Evaluation.Verification;

/// <summary>The true sentences that the verifier lets through no longer, by what <c>eval --verification --trials</c> wrote
/// earlier.</summary>
public static class TrialLosses
{
    /// <exception cref="QuestionSetException">The earlier lines cannot be read.</exception>
    public static async Task<IReadOnlyList<Trial>> OfAsync(VerificationReport report, string earlier, CancellationToken cancellationToken)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var line in JsonLines.ReadAsync(earlier, new QuestionSetLimits().LineBytes, cancellationToken))
        {
            if (line.RequiredText("set") == report.Set && line.Flag("kept", false) && line.Flag("right", false))
                kept.Add(KeyOf(line.RequiredText("group"), line.RequiredText("id"), line.RequiredText("text")));
        }

        return [.. report.Trials.Where(trial => !trial.IsRight && !trial.Verdict.IsSupported
            && kept.Contains(KeyOf(TrialLines.Name(trial.Group), trial.Id, trial.Text)))];
    }

    private static string KeyOf(string group, string id, string text) => $"{group}\n{id}\n{text}";
}
