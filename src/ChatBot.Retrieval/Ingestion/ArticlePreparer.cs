using ChatBot.Articles;
using ChatBot.Articles.Passages;
using ChatBot.Retrieval.Analysis;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>Does to an article all that the index needs but the encoding.</summary>
internal sealed class ArticlePreparer(PassageSplitter splitter)
{
    public ArticleStep Prepare(Article article, bool isNew)
    {
        var indexText = new IndexText(article);
        var passages = splitter.Split(article);
        var texts = passages.Select(indexText.Of).ToList();

        // Words that the source glued together are parted here too, so that the article is found by what its passages are found by.
        var whole = indexText.Of(new Passage(new TextRange(0, article.Text.Length), null));
        return new ArticleStep(
            article, isNew, passages, texts, [.. texts.Select(TextAnalyzer.Terms)], TextAnalyzer.Terms(whole), NameFinder.Names(whole));
    }
}
