namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>A document that holds words of a question.</summary>
/// <param name="Document">Its number.</param>
/// <param name="Score">Its BM25.</param>
/// <param name="Held">Which words it holds: bit n for word n.</param>
/// <param name="Joined">Bit n where word n stands right before word n + 1.</param>
internal readonly record struct WordMatch(int Document, double Score, ulong Held, ulong Joined);
