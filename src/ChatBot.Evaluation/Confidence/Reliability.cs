namespace ChatBot.Evaluation.Confidence;

/// <summary>
/// How far confidence can be taken at its word: of the answers given with a confidence of .8, are eight in ten right? Ten bins of equal
/// width; the expected calibration error is the mean distance between a bin's confidence and its share of right answers, weighted by its
/// answers (Naeini, Cooper and Hauskrecht 2015; Guo et al. 2017); Brier's score is the mean squared distance between confidence and 1 or 0
/// (Brier 1950).
/// </summary>
/// <param name="Bins">All ten, in ascending order.</param>
/// <param name="ExpectedError">0 to 1, lower is better.</param>
/// <param name="Brier">0 to 1, lower is better; .25 is what saying .5 of everything gets.</param>
/// <param name="Answers">How many were judged.</param>
public sealed record Reliability(IReadOnlyList<ReliabilityBin> Bins, double ExpectedError, double Brier, int Answers)
{
    /// <summary>Number of bins.</summary>
    public const int BinCount = 10;

    /// <summary>Null where there are no answers.</summary>
    public static Reliability? Of(IReadOnlyList<JudgedAnswer> answers)
    {
        if (answers.Count == 0)
            return null;

        var byBin = answers.ToLookup(answer => BinOf(answer.Confidence));
        List<ReliabilityBin> bins = [.. Enumerable.Range(0, BinCount).Select(bin => Bin(bin, [.. byBin[bin]]))];
        return new(
            bins,
            bins.Sum(bin => bin.Answers * Math.Abs(bin.Right - bin.Confidence)) / answers.Count,
            answers.Average(answer => Math.Pow((answer.IsRight ? 1 : 0) - answer.Confidence, 2)),
            answers.Count);
    }

    /// <summary>The bin of a confidence, 0 upwards; 1 belongs to the last.</summary>
    public static int BinOf(double confidence) => Math.Clamp((int)(confidence * BinCount), 0, BinCount - 1);

    private static ReliabilityBin Bin(int bin, List<JudgedAnswer> answers) => new(
        (double)bin / BinCount,
        answers.Count,
        answers.Count == 0 ? 0 : answers.Average(answer => answer.Confidence),
        answers.Count == 0 ? 0 : answers.Average(answer => answer.IsRight ? 1.0 : 0));
}
