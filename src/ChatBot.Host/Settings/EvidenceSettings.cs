using System.ComponentModel.DataAnnotations;
using ChatBot.Answers.Evidence;

namespace ChatBot.Host.Settings;

/// <summary>
/// Section <c>Evidence</c>: when a question is answered, and at what length. The other numbers of <see cref="EvidenceOptions"/> were learnt
/// and tuned together with the weights that are shipped; nobody can turn one of them alone to any good.
/// </summary>
internal sealed class EvidenceSettings
{
    private static readonly EvidenceOptions Presets = new();

    /// <summary>Estimated probability from which on a question is answered; below it is refused. docs/quality.md has the curve.</summary>
    [Range(0, 1)]
    public double ConfidenceNeeded { get; set; } = Presets.ConfidenceNeeded;

    /// <summary>The same where the report of a certain outlet is asked for.</summary>
    [Range(0, 1)]
    public double SourceConfidenceNeeded { get; set; } = Presets.SourceConfidenceNeeded;

    /// <summary>At most so many sentences answer one thing that is asked.</summary>
    [Range(1, 10)]
    public int MostSentences { get; set; } = Presets.MostSentences;

    /// <summary>The same where somebody's words are asked for, who may have said several things.</summary>
    [Range(1, 10)]
    public int MostStatements { get; set; } = Presets.MostStatements;

    /// <summary>At most so many sentences answer a question that asks several things.</summary>
    [Range(1, 20)]
    public int MostInAll { get; set; } = Presets.MostInAll;

    public EvidenceOptions ToOptions() => new()
    {
        ConfidenceNeeded = ConfidenceNeeded,
        SourceConfidenceNeeded = SourceConfidenceNeeded,
        MostSentences = MostSentences,
        MostStatements = MostStatements,
        MostInAll = MostInAll,
    };
}
