using System.Diagnostics.CodeAnalysis;

namespace ChatBot.Articles.Reading;

/// <summary>
/// An article that was read, the failure in its place, or what was left out because it is of a kind that holds no article. Exactly one of
/// them is there, but for an article that is gone from its address, and for the end of an address, which is to be told when all before it
/// is kept.
/// </summary>
public sealed record ReadResult
{
    private ReadResult(Article? article, ReadFailure? failure, LeftOut? leftOut)
    {
        Article = article;
        Failure = failure;
        LeftOut = leftOut;
    }

    public Article? Article { get; private init; }

    public ReadFailure? Failure { get; }

    public LeftOut? LeftOut { get; }

    /// <summary>The id of an article that is not at its address any more; null for all else.</summary>
    public string? Gone { get; private init; }

    /// <summary>What was guessed while the article was read, one sentence; null where nothing was.</summary>
    public string? Guess { get; init; }

    [MemberNotNullWhen(true, nameof(Article))]
    public bool IsArticle => Article is not null;

    /// <summary>To be called once the article is kept, or was found to be; null where nobody needs to know.</summary>
    public Func<CancellationToken, Task>? Written { get; init; }

    /// <summary>What kind of file or entry it was read from: "web page"; null where that is not known.</summary>
    public string? Kind { get; init; }

    /// <summary>How much of its file was read when it was, from 0 to 1.</summary>
    public double Share { get; init; } = 1;

    /// <summary>Line of the file that the article stands on, where that is one.</summary>
    internal int? Line { get; init; }

    /// <summary>The part of the file that the article stands in, where the file holds several (an archive).</summary>
    internal string? Part { get; init; }

    public static ReadResult Of(Article article) => new(article, null, null);

    public static ReadResult Of(ReadFailure failure) => new(null, failure, null);

    public static ReadResult Of(LeftOut leftOut) => new(null, null, leftOut);

    /// <summary>An article that is not at its address any more.</summary>
    internal static ReadResult OfGone(string articleId, Func<CancellationToken, Task>? written = null) =>
        new(null, null, null) { Gone = articleId, Written = written };

    /// <summary>What a person is told, one sentence, and nothing else.</summary>
    internal static ReadResult Note(string told) => new(null, null, null) { Guess = told };

    /// <summary>The end of an address.</summary>
    internal static ReadResult End(Func<CancellationToken, Task> written) => new(null, null, null) { Written = written };

    internal ReadResult WithArticle(Article article) => this with { Article = article };
}
