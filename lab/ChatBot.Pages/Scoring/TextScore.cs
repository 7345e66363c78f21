using System.Runtime.InteropServices;

namespace ChatBot.Pages.Scoring;

/// <summary>How much of a true text was read, and how much of what was read is true.</summary>
/// <param name="Precision">Share of what was read that is true; null where nothing was read.</param>
/// <param name="Recall">Share of what is true that was read; null where there is nothing.</param>
internal sealed record TextScore(double? Precision, double? Recall)
{
    public double F1 => (Precision, Recall) is ( > 0 and var precision, > 0 and var recall)
        ? 2 * precision * recall / (precision + recall) : 0;

    /// <summary>By runs of so many words, each as often as it stands there: with four, the measure of scrapinghub's benchmark.</summary>
    public static TextScore OfRuns(string read, string truth, int length)
    {
        var (found, wanted) = (Runs(Words.Of(read), length), Runs(Words.Of(truth), length));
        var both = wanted.Sum(run => Math.Min(run.Value, found.GetValueOrDefault(run.Key)));
        return new(Share(both, found.Values.Sum()), Share(both, wanted.Values.Sum()));
    }

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;

    // A text that is shorter than a run is one.
    private static Dictionary<string, int> Runs(IReadOnlyList<string> words, int length)
    {
        var runs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; words.Count > 0 && at < Math.Max(1, words.Count - length + 1); at++)
            CollectionsMarshal.GetValueRefOrAddDefault(runs, string.Join(' ', words.Skip(at).Take(length)), out _)++;
        return runs;
    }
}
