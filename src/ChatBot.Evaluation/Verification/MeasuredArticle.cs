using ChatBot.Articles;
using ChatBot.Articles.Passages;
using ChatBot.Evaluation.Metrics;
using ChatBot.Language;
using ChatBot.Language.Statements;

namespace ChatBot.Evaluation.Verification;

/// <summary>An article as far as sentences are drawn from it; each part is made when it is first asked for.</summary>
internal sealed class MeasuredArticle
{
    private readonly Lazy<IReadOnlyList<TextRange>> sentences;
    private readonly Lazy<IReadOnlyList<TextRange>> passages;
    private readonly Lazy<IReadOnlyList<string>> names;
    private readonly Lazy<WordSequence> words;

    public MeasuredArticle(Article article, PassageSplitter splitter)
    {
        Read = new(article);
        sentences = new(() => ArticleSentences.Of(article));
        passages = new(() => [.. splitter.Split(article).Select(passage => passage.Range)]);
        names = new(() => [.. NamePhrases.In(article.Text, article.Text).Select(range => range.Of(article.Text)).Distinct(StringComparer.Ordinal)]);
        words = new(() => WordSequence.Of(article.Text));
    }

    /// <summary>The article, read.</summary>
    public ReadArticle Read { get; }

    public Article Article => Read.Article;

    /// <summary>Without headings.</summary>
    public IReadOnlyList<TextRange> Sentences => sentences.Value;

    public IReadOnlyList<TextRange> Passages => passages.Value;

    public IReadOnlyList<Statement> Statements => Read.Statements;

    /// <summary>Its names as written, each once.</summary>
    public IReadOnlyList<string> Names => names.Value;

    public WordSequence Words => words.Value;

    /// <summary>Those who say something in it, by name.</summary>
    public IEnumerable<string> Speakers => Statements
        .Where(statement => statement.Speaker is not null)
        .Select(statement => statement.NamingIn(Article.Text).Of(Article.Text))
        .Where(name => char.IsUpper(name[0]))
        .Distinct(StringComparer.Ordinal);
}
