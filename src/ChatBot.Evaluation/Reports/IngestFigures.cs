using ChatBot.Retrieval.Index;

namespace ChatBot.Evaluation.Reports;

/// <summary>How fast the set's articles were read, encoded and indexed.</summary>
public sealed record IngestFigures(double ArticlesPerSecond, double PassagesPerSecond)
{
    /// <summary>Null where nothing was ingested or no time passed.</summary>
    public static IngestFigures? Of(IndexCounts counts, TimeSpan elapsed) =>
        counts.Articles == 0 || elapsed <= TimeSpan.Zero
            ? null
            : new IngestFigures(counts.Articles / elapsed.TotalSeconds, counts.Passages / elapsed.TotalSeconds);
}
