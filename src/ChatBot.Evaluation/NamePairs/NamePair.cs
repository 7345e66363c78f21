namespace ChatBot.Evaluation.NamePairs;

/// <summary>Two spellings of one name: another script's, or a short form.</summary>
/// <param name="Kind">The type of the pair, and its language where it has one: <c>nickname</c>, <c>transliteration-russian</c>.</param>
public sealed record NamePair(string Id, string Name, string Variant, string Kind);
