using ChatBot.Answers.Drafts;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Understanding.Forms;

namespace ChatBot.Answers.Forms;

/// <summary>What the fields of articles tell: what is asked first, the others behind it, before the quotation of what the article opens
/// with.</summary>
internal static class FactSelector
{
    private const int MostListed = 6;
    private const int Most = 3;

    /// <summary>The field that a form asks for; null where it asks for none.</summary>
    public static ArticleField? FieldOf(FormKind kind) => kind switch
    {
        FormKind.Author => ArticleField.Author,
        FormKind.Date => ArticleField.Date,
        FormKind.Outlet => ArticleField.Source,
        FormKind.Title or FormKind.List => ArticleField.Title,
        _ => null,
    };

    /// <param name="form">What is wanted.</param>
    /// <param name="articles">The articles, those that are most about it first.</param>
    public static IReadOnlyList<DraftSentence> Select(AskedForm form, IReadOnlyList<KnownArticle> articles)
    {
        var field = FieldOf(form.Kind)!.Value;
        var ordered = form.Kind == FormKind.List ? articles.OrderByDescending(article => article.Article.PublishedAt).ToList() : articles;
        return
        [
            .. ordered.Where(article => ArticleFact.Of(article.Article, field) is not null)
                // Who writes all of it is said once.
                .DistinctBy(article => form.Kind is FormKind.Author or FormKind.Outlet ? ArticleFact.Of(article.Article, field)!.Value
                    : article.Article.Id)
                .Take(form.Kind == FormKind.List ? MostListed : Most)
                .Select(article => Sentence(article, field))
                .OfType<DraftSentence>(),
        ];
    }

    private static DraftSentence? Sentence(KnownArticle article, ArticleField asked)
    {
        var sentences = CandidateSentences.Of(article);
        var lead = LoneSentences.Lead(sentences) ?? sentences.FirstOrDefault(sentence => sentence.Quoted is not null);
        return lead is null ? null : new([SentenceDraft.Quote(lead)])
        {
            Facts = [.. new[] { asked, ArticleField.Title, ArticleField.Source, ArticleField.Date }.Distinct()
                .Select(field => ArticleFact.Of(article.Article, field)).OfType<ArticleFact>()],
        };
    }
}
