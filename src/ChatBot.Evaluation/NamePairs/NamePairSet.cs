namespace ChatBot.Evaluation.NamePairs;

/// <summary>The pairs of one folder, in the order of its files.</summary>
/// <param name="Name">The folder's name.</param>
public sealed record NamePairSet(string Name, IReadOnlyList<NamePair> Pairs);
