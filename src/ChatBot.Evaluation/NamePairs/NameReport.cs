namespace ChatBot.Evaluation.NamePairs;

/// <summary>What was measured on a set of pairs.</summary>
/// <param name="All">Over all pairs, strangers drawn within each kind.</param>
/// <param name="Types">By kind of pair, in the order of the set.</param>
public sealed record NameReport(string Set, NameFigures All, IReadOnlyList<KeyValuePair<string, NameFigures>> Types);
