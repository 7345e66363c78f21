namespace ChatBot.Retrieval.Names;

/// <summary>A spelling of the articles that stands for a name of the question.</summary>
/// <param name="Name">The spelling, folded.</param>
/// <param name="Distance">0 alike, up to the option's limit.</param>
public readonly record struct NameMatch(string Name, double Distance);
