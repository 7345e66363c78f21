namespace ChatBot.Benchmarks.Peers;

/// <summary>A search engine that is given the same articles and the same questions as the others.</summary>
internal interface IPeer : IAsyncDisposable
{
    string Name { get; }

    /// <summary>Brings in articles, so that all of them are found afterwards.</summary>
    Task FillAsync(IReadOnlyList<PeerArticle> articles);

    /// <summary>Ids of articles, best first.</summary>
    /// <param name="question">A question as a person asks it: nothing in it is an operator.</param>
    /// <param name="limit">At most so many.</param>
    Task<IReadOnlyList<string>> RankAsync(string question, int limit);

    /// <summary>What it keeps on disk.</summary>
    Task<long> BytesAsync();
}

/// <summary>An article as peers are given it.</summary>
internal sealed record PeerArticle(string Id, string Title, string Text);
