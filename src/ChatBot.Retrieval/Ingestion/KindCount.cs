namespace ChatBot.Retrieval.Ingestion;

/// <summary>How many articles were read from files of a kind.</summary>
/// <param name="Kind">What a person calls it: "web page".</param>
public sealed record KindCount(string Kind, int Articles);
