namespace ChatBot.Retrieval.Ingest;

/// <summary>How far an ingest is.</summary>
/// <param name="Articles">Articles read and, where they were new, written.</param>
/// <param name="Files">Files begun.</param>
/// <param name="TotalFiles">Files to read.</param>
public readonly record struct IngestProgress(int Articles, int Files, int TotalFiles);
