using ChatBot.Articles;
using ChatBot.Articles.Passages;
using ChatBot.Retrieval.Analysis;

namespace ChatBot.Retrieval.Ingest;

/// <summary>Makes of an article all that the index wants but the vectors.</summary>
public sealed class ArticlePreparer(PassageSplitter splitter)
{
    internal PreparedArticle Prepare(Article article)
    {
        var indexText = new IndexText(article);
        var passages = splitter.Split(article);
        var texts = passages.Select(indexText.Of).ToList();
        // Glued words are parted in the whole as they are in its passages, so that both know the same words and names.
        var whole = indexText.Of(new Passage(new TextRange(0, article.Text.Length), null));
        return new PreparedArticle(
            article,
            TextAnalyzer.Terms(whole),
            NameFinder.Names(whole),
            passages,
            texts,
            [.. texts.Select(TextAnalyzer.Terms)]);
    }
}
