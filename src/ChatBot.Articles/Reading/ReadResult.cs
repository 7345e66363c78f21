using System.Diagnostics.CodeAnalysis;

namespace ChatBot.Articles.Reading;

/// <summary>An article that was read, or the failure in its place. Exactly one of both is there.</summary>
public sealed record ReadResult
{
    private ReadResult(Article? article, ReadFailure? failure)
    {
        Article = article;
        Failure = failure;
    }

    public Article? Article { get; }

    public ReadFailure? Failure { get; }

    [MemberNotNullWhen(true, nameof(Article))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsArticle => Article is not null;

    public static ReadResult Of(Article article) => new(article, null);

    public static ReadResult Of(ReadFailure failure) => new(null, failure);
}
