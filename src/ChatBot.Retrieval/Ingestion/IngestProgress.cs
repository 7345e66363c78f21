namespace ChatBot.Retrieval.Ingestion;

/// <summary>How far ingestion has come; told after each article and each file.</summary>
/// <param name="Files">Files and addresses to go through.</param>
/// <param name="FilesDone">Files gone through, skipped ones too.</param>
/// <param name="Read">Articles read so far.</param>
/// <param name="Written">Of these, articles written so far.</param>
/// <param name="Passages">Passages encoded so far.</param>
/// <param name="Failures">What could not be read so far.</param>
public sealed record IngestProgress(int Files, int FilesDone, int Read, int Written, int Passages, int Failures);
