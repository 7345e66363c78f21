using ChatBot.Articles;
using ChatBot.Language.Dates;

namespace ChatBot.Answers.Drafts;

/// <summary>What is known of an article beside its text.</summary>
public enum ArticleField
{
    Author,
    Source,
    Date,
    Title,
}

/// <summary>A field of the article that a sentence quotes, said before the quotation: "Ilse Moran, “Ferry sails again”: …". The verifier
/// holds it against the article.</summary>
/// <param name="Field">Which one.</param>
/// <param name="Value">What it holds, as it is written in an answer.</param>
public sealed record ArticleFact(ArticleField Field, string Value)
{
    /// <summary>What a field of an article holds; null where that is not known.</summary>
    public static ArticleFact? Of(Article article, ArticleField field)
    {
        var value = field switch
        {
            ArticleField.Author => article.Author,
            ArticleField.Source => article.Source,
            ArticleField.Date => article.PublishedAt is { } published ? WrittenDay.Write(published) : null,
            _ => article.Title,
        };
        return string.IsNullOrWhiteSpace(value) ? null : new(field, value);
    }
}
