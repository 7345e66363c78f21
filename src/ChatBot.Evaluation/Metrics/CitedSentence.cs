namespace ChatBot.Evaluation.Metrics;

/// <summary>A sentence of an answer, without markers, and the places that it cites.</summary>
public sealed record CitedSentence(string Text, IReadOnlyList<Place> Citations);
