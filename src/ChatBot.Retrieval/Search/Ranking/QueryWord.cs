namespace ChatBot.Retrieval.Search.Ranking;

/// <summary>A word of the question as ranking weighs it.</summary>
/// <param name="Weight">Its idf among the passages, above 0.</param>
/// <param name="IsName">Whether it is a name.</param>
/// <param name="IsNumber">Whether it begins with a digit.</param>
public readonly record struct QueryWord(double Weight, bool IsName, bool IsNumber);
