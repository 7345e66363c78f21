using ChatBot.Retrieval.Encoding.Bert;

namespace ChatBot.Retrieval.Reading;

/// <summary>What the reader is given: [CLS] question [SEP] passage [SEP], as numbers of pieces.</summary>
/// <param name="Ids">All pieces.</param>
/// <param name="PassageStart">Index of the passage's first piece in <paramref name="Ids"/>.</param>
/// <param name="Passage">The passage's pieces, as many as are read.</param>
internal sealed record ReaderInput(int[] Ids, int PassageStart, IReadOnlyList<TextPiece> Passage);
