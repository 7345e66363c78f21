namespace ChatBot.Retrieval.Index;

/// <summary>A table of a file whose pages are damaged.</summary>
/// <param name="Name">Its name, or that of what it belongs to; null where no table is hurt alone.</param>
/// <param name="Problem">What SQLite says of it first.</param>
public sealed record DamagedTable(string? Name, string Problem);
