namespace ChatBot.Retrieval.Encoding.Batching;

/// <summary>Divides texts into batches of similar length, so that little is computed for padding.</summary>
internal static class BatchPlan
{
    /// <summary>
    /// Indices of the texts that have tokens, in batches of about equal numbers of tokens, the longest texts first, so that what is
    /// left at the end is cheap. Where there is work for it there are as many batches as threads, or a multiple.
    /// </summary>
    /// <param name="lengths">Tokens of each text.</param>
    /// <param name="maxTokens">At most so many tokens in a batch of more than one text.</param>
    /// <param name="threads">How many batches are run at the same time.</param>
    public static List<int[]> Make(IReadOnlyList<int> lengths, int maxTokens, int threads)
    {
        int[] order = [.. Enumerable.Range(0, lengths.Count).Where(i => lengths[i] > 0).OrderByDescending(i => lengths[i])];
        var rounds = Math.Ceiling(lengths.Sum(length => (double)length) / ((double)maxTokens * threads));
        var share = Math.Min(maxTokens, lengths.Sum(length => (double)length) / Math.Max(1, rounds * threads));

        var batches = new List<int[]>();
        for (int start = 0, end; start < order.Length; start = end)
        {
            double tokens = lengths[order[start]];
            for (end = start + 1; end < order.Length && tokens < share && tokens + lengths[order[end]] <= maxTokens; end++)
                tokens += lengths[order[end]];
            batches.Add(order[start..end]);
        }
        return batches;
    }
}
