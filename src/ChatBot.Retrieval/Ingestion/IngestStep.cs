using ChatBot.Articles;
using ChatBot.Articles.Reading;
using ChatBot.Retrieval.Copies;
using ChatBot.Language.Statements;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>What goes through the stages, in the order in which it was read.</summary>
internal abstract record IngestStep;

/// <summary>An article to be encoded and written.</summary>
/// <param name="Texts">Index text of each passage.</param>
/// <param name="PassageTerms">Terms of each.</param>
internal sealed record ArticleStep(
    Article Article, bool IsNew, IReadOnlyList<Passage> Passages, IReadOnlyList<string> Texts,
    IReadOnlyList<IReadOnlyList<string>> PassageTerms, IReadOnlyList<string> Terms, IReadOnlyCollection<string> Names) : IngestStep
{
    /// <summary>What near-copies of the article are known by; null for an article without words.</summary>
    public TextSignature? Signature { get; init; }
    /// <summary>Who says what in the article.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>Vector of each passage, once they are encoded.</summary>
    public IReadOnlyList<ReadOnlyMemory<float>> Vectors { get; init; } = [];
}

/// <summary>An article that is the same as before but lies in another file now.</summary>
internal sealed record MoveStep(string ArticleId, string Origin) : IngestStep;

/// <summary>An article that is not at its address any more.</summary>
internal sealed record GoneStep(string ArticleId) : IngestStep;

/// <summary>What went before is written, which is to be told.</summary>
internal sealed record WrittenStep(Func<CancellationToken, Task> Tell) : IngestStep;

/// <summary>The end of an address: all its articles went before.</summary>
internal sealed record AddressStep(Uri Address) : IngestStep;

/// <summary>The end of a file: all its articles went before.</summary>
/// <param name="IsComplete">Whether all of it could be read.</param>
/// <param name="ArticleIds">The articles that it holds.</param>
internal sealed record FileStep(ArticleFile File, bool IsComplete, IReadOnlySet<string> ArticleIds) : IngestStep;
