using ChatBot.Articles;
using ChatBot.Language;

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

    /// <summary>A sentence of an article, in the first passage that holds it whole; null where none does.</summary>
    public static GoldSentence? At(MeasuredArticle report, TextRange range, string? speaker = null) =>
        report.Passages.FirstOrDefault(passage => passage.Contains(range)) is { Length: > 0 } passage
            ? new(IdOf(report.Article, range), report, range, passage, speaker)
            : null;

    public static string IdOf(Article article, TextRange range) => FormattableString.Invariant($"{article.Id}#{range.Start}");

    /// <summary>As the article has it, unless it was said in other words.</summary>
    public string Text { get; init; } = Range.Of(Report.Article.Text);

    /// <summary>A number that is the same in every run: which of several things is done to it.</summary>
    public int Draw(string purpose, int count) => Folds.Of($"{purpose}:{Id}", count);
}
