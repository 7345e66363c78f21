using System.Globalization;
using ChatBot.Articles;
using ChatBot.Articles.Passages;
using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Copies;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>Does to an article all that the index needs but the encoding.</summary>
internal sealed class ArticlePreparer(PassageSplitter splitter)
{
    public ArticleStep Prepare(Article article, bool isNew) => Prepare(article, isNew, splitter.Split(article));

    /// <summary>The same with passages that are cut already.</summary>
    public static ArticleStep Prepare(Article article, bool isNew, IReadOnlyList<Passage> passages)
    {
        var indexText = new IndexText(article);
        var texts = passages.Select(indexText.Of).ToList();

        // Words that the source glued together are parted here too, so that the article is found by what its passages are found by.
        var whole = indexText.Of(new Passage(new TextRange(0, article.Text.Length), null));
        var imprint = TextAnalyzer.Terms(Imprint(article));
        return new ArticleStep(
            article, isNew, passages, texts, [.. texts.Select(text => Words(text, imprint))], Words(whole, imprint),
            NameFinder.Names(whole))
        {
            Signature = TextSignature.Of(article.Text),
            Statements = ArticleStatements.Of(article),
        };
    }

    private static IReadOnlyList<string> Words(string text, IReadOnlyList<string> imprint) => [.. TextAnalyzer.Terms(text), .. imprint];

    /// <summary>
    /// Who published the article and when, by which questions name it ("the report of The Verge on 2023-11-24"). It is found by these words
    /// but not encoded: they say nothing of what it is about.
    /// </summary>
    private static string Imprint(Article article) => string.Create(
        CultureInfo.InvariantCulture,
        $"{article.Source}\n{article.Author}\n{article.PublishedAt:yyyy-MM-dd}\n{article.PublishedAt:MMMM d yyyy}");
}
