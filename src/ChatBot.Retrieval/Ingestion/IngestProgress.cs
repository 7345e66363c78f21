namespace ChatBot.Retrieval.Ingestion;

/// <summary>How far ingestion has come; told after each article and each file.</summary>
/// <param name="Files">Files and addresses to go through.</param>
/// <param name="FilesDone">Files gone through, skipped ones too.</param>
/// <param name="Read">Articles read so far.</param>
/// <param name="Written">Of these, articles written so far.</param>
/// <param name="Passages">Passages encoded so far.</param>
/// <param name="Failures">What could not be read so far.</param>
public sealed record IngestProgress(int Files, int FilesDone, int Read, int Written, int Passages, int Failures)
{
    /// <summary>Of the articles read, those that are indexed as they are.</summary>
    public int Unchanged { get; init; }

    /// <summary>How much of all that is to be read has been, from 0 to 1, by its size.</summary>
    public double Share { get; init; }

    /// <summary>Articles that are done with.</summary>
    public int Done => Written + Unchanged;

    /// <summary>How many articles there will be, as far as can be told; null before that can be.</summary>
    public int? Expected => Share > 0 && Read > 0 ? (int)Math.Min(int.MaxValue, Math.Round(Read / Share)) : null;
}
