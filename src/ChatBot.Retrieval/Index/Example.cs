namespace ChatBot.Retrieval.Index;

/// <summary>A passage whose article others are compared with.</summary>
/// <param name="PassageKey">Key of the passage.</param>
/// <param name="Weight">How much it counts beside the other examples; above 0.</param>
public readonly record struct Example(long PassageKey, double Weight);
