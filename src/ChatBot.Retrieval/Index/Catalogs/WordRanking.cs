using System.Buffers;

namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>Adds up the <see cref="Bm25"/> of documents, one term after the other, and which words of the question they hold.</summary>
internal sealed class WordRanking : IDisposable
{
    private readonly DocumentSpace documents;
    private readonly Bm25 bm25;
    private readonly WordPlaces places = new();
    private readonly double[] scores;
    private readonly ulong[] held;

    public WordRanking(DocumentSpace documents, Bm25 bm25)
    {
        (this.documents, this.bm25) = (documents, bm25);
        scores = ArrayPool<double>.Shared.Rent(documents.Count);
        held = ArrayPool<ulong>.Shared.Rent(documents.Count);
        scores.AsSpan(0, documents.Count).Clear();
        held.AsSpan(0, documents.Count).Clear();
    }

    /// <summary>Where a word stands (<see cref="WordPlaces.Place"/>), to be added to where it matters which words stand together.</summary>
    public List<long> PlacesOf(int word) => places.Of(word);

    /// <param name="word">Number of the question's word.</param>
    /// <param name="holding">The documents that hold a term of it, each once, and how often.</param>
    public void Add(int word, List<(int Document, int Frequency)> holding)
    {
        var idf = Bm25.Idf(documents.Count, holding.Count);
        foreach (var (document, frequency) in holding)
        {
            scores[document] += idf * bm25.Weight(frequency, documents.LengthOf(document), documents.MeanLength);
            held[document] |= 1ul << word;
        }
    }

    /// <summary>Best first.</summary>
    /// <param name="limit">At most so many.</param>
    /// <param name="isWithin">Which documents count; null: all.</param>
    public IReadOnlyList<WordMatch> Best(int limit, Predicate<int>? isWithin = null)
    {
        var joined = places.Joined();
        var top = new TopScores(limit);
        for (var document = 0; document < documents.Count; document++)
        {
            if (scores[document] > 0 && isWithin?.Invoke(document) != false)
                top.Add(document, scores[document]);
        }

        return [.. top.Best().Select(best =>
            new WordMatch(best.Number, best.Score, held[best.Number], joined.GetValueOrDefault(best.Number)))];
    }

    public void Dispose()
    {
        ArrayPool<double>.Shared.Return(scores);
        ArrayPool<ulong>.Shared.Return(held);
    }
}
