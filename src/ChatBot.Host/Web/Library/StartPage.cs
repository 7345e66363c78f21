namespace ChatBot.Host.Web.Library;

/// <summary>What a reader finds who does not know yet what to ask; also what <c>GET /start.json</c> answers.</summary>
/// <param name="Headlines">The latest articles, near-copies once.</param>
/// <param name="Topics">Names that the latest articles come back to.</param>
/// <param name="Suggestions">Questions that the articles answer, by trial.</param>
internal sealed record StartPage(IReadOnlyList<Headline> Headlines, IReadOnlyList<string> Topics, IReadOnlyList<string> Suggestions);

/// <summary>What <c>GET /suggestions.json</c> answers.</summary>
/// <param name="Suggestions">Questions that the articles within a filter answer, by trial; none where there are none.</param>
internal sealed record NarrowedSuggestions(IReadOnlyList<string> Suggestions)
{
    /// <summary>What is wrong with the filter, in one sentence; null where nothing is.</summary>
    public string? Problem { get; init; }
}

/// <summary>Title of an article, with what is needed to link and date it.</summary>
internal sealed record Headline(string Id, string Title, string? Source, DateTimeOffset? PublishedAt);
