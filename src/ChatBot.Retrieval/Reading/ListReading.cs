namespace ChatBot.Retrieval.Reading;

/// <summary>What the reader makes of a list of sentences for a question.</summary>
/// <param name="Answerable">Log odds that one of them answers.</param>
/// <param name="Margins">For each, by how much its likeliest words are likelier to answer than no words at all, in logarithms.</param>
public sealed record ListReading(float Answerable, IReadOnlyList<float> Margins);
