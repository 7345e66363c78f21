namespace ChatBot.Retrieval.Index;

/// <summary>Keeps the best so many of the scores it is shown; of equal scores the lower number.</summary>
internal sealed class TopScores(int limit)
{
    private readonly PriorityQueue<int, Rank> worstFirst = new();
    private double bar = double.NegativeInfinity;

    public void Add(int number, double score)
    {
        if (score < bar)
            return;
        var rank = new Rank(score, number);
        if (worstFirst.Count < limit)
        {
            worstFirst.Enqueue(number, rank);
        }
        else
        {
            worstFirst.EnqueueDequeue(number, rank);
        }

        if (worstFirst.Count == limit && worstFirst.TryPeek(out _, out var worst))
            bar = worst.Score;
    }

    public void Add(TopScores other)
    {
        foreach (var (number, rank) in other.worstFirst.UnorderedItems)
            Add(number, rank.Score);
    }

    /// <summary>Best first.</summary>
    public IEnumerable<(int Number, double Score)> Best() =>
        worstFirst.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => (item.Element, item.Priority.Score));

    private readonly record struct Rank(double Score, int Number) : IComparable<Rank>
    {
        public int CompareTo(Rank other)
        {
            var byScore = Score.CompareTo(other.Score);
            return byScore != 0 ? byScore : other.Number.CompareTo(Number);
        }
    }
}
