namespace ChatBot.Retrieval.Encoding.UniversalSentence;

/// <summary>A constant of the network.</summary>
/// <param name="Shape">Lengths of its dimensions; none for a single number.</param>
/// <param name="Elements">Single-precision numbers, little-endian, row by row.</param>
internal sealed record Tensor(int[] Shape, ReadOnlyMemory<byte> Elements);
