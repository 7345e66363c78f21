using ChatBot.Answers.Verification.Support;
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
    private readonly Lazy<WordSequence> words;

    public MeasuredArticle(Article article, PassageSplitter splitter)
    {
        Read = new(article);
        sentences = new(() => ArticleSentences.Of(article));
        passages = new(() => [.. splitter.Split(article).Select(passage => passage.Range)]);
        words = new(() => WordSequence.Of(article.Text));
    }

    /// <summary>The article, read.</summary>
    public ReadArticle Read { get; }

    public Article Article => Read.Article;

    /// <summary>Without headings.</summary>
    public IReadOnlyList<TextRange> Sentences => sentences.Value;

    public IReadOnlyList<TextRange> Passages => passages.Value;

    public IReadOnlyList<Statement> Statements => Read.Statements;

    public WordSequence Words => words.Value;

    /// <summary>One of its passages as what a sentence is to be backed by.</summary>
    public SourceText Source(TextRange passage) => new(Article, passage, passage, Statements) { Sentences = Sentences };
}
