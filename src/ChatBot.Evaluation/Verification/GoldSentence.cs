using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Language.Statements;

namespace ChatBot.Evaluation.Verification;

/// <summary>A sentence of an article that holds an answer.</summary>
/// <param name="Id">Unique within the set: its article and where it begins.</param>
/// <param name="Report">Its article, read.</param>
/// <param name="Range">The sentence.</param>
/// <param name="Passage">The passage that holds it.</param>
/// <param name="Speaker">Whom the set's annotators say that its words are by, as the sentence writes it; null where they do not.</param>
internal sealed record GoldSentence(string Id, MeasuredArticle Report, TextRange Range, TextRange Passage, string? Speaker)
{
    public Article Article => Report.Article;

    public static string IdOf(Article article, TextRange range) => FormattableString.Invariant($"{article.Id}#{range.Start}");

    /// <summary>As the article has it, unless it was said in other words.</summary>
    public string Text { get; init; } = Range.Of(Report.Article.Text);

    public bool IsVerbatim => Text == Range.Of(Article.Text);

    /// <summary>Whether it is speech that does not say whose.</summary>
    public bool IsSpoken => Spoken.Is(Article.Text, Range);

    /// <summary>Who says what in it.</summary>
    public IEnumerable<Statement> Statements => Report.Statements.Where(statement => statement.Content.Overlaps(Range) && Range.Contains(statement.Mention));

    /// <summary>A number that is the same in every run: which of several things is done to it.</summary>
    public int Draw(string purpose, int count) => Learning.Folds.Of($"{purpose}:{Id}", count);
}
