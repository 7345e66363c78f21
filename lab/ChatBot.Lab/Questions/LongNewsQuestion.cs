using ChatBot.Lab.Negatives;
using ChatBot.Language;

namespace ChatBot.Lab.Questions;

/// <summary>A question about an article of several passages, one of which may answer it.</summary>
/// <param name="Article">Whom it is asked of.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Answer">Where the answer stands in the text; null where nothing of it answers.</param>
/// <param name="Also">Where else it is answered.</param>
/// <param name="Siblings">Other articles on the same topic, none of which answers.</param>
internal sealed record LongNewsQuestion(LongArticle Article, string Question, TextRange? Answer, IReadOnlyList<TextRange> Also,
    IReadOnlyList<LongArticle> Siblings)
{
    private const int Near = 3;

    /// <summary>The passage that answers, any where several do; null for a question without answer.</summary>
    public ReadingQuestion? Answered(Random random) =>
        Answer is { } answer ? Article.AskHolding(Question, answer, isAnswer: true, random) : null;

    /// <summary>The passages of the article that do not answer and have most of the question's words, at most three.</summary>
    public IReadOnlyList<ReadingQuestion> Beside() =>
        Asked(Nearest(Article.Passages.Where(passage => !Answers(passage)).Select(passage => (Article, passage)), Near));

    /// <summary>The same of the passages of its siblings.</summary>
    public IReadOnlyList<ReadingQuestion> Elsewhere() => Asked(Nearest(Of(Siblings), Near));

    /// <summary>All passages of the article.</summary>
    public IEnumerable<ReadingQuestion> Whole() => Article.Passages.Select(passage => Article.Ask(Question, passage, null));

    /// <summary>The passages of the article and of its siblings that have most of the question's words.</summary>
    public IReadOnlyList<(LongArticle Article, TextRange Range)> Nearest(int count) => Nearest(Of(Siblings.Prepend(Article)), count);

    /// <summary>Whether a sentence of the article or of a sibling has the answer, or another place that answers.</summary>
    public bool IsAnsweredBy(LongArticle article, TextRange sentence) => article == Article && Answers(sentence);

    private bool Answers(TextRange passage) => Answer is { } answer && passage.Overlaps(answer) || Also.Any(passage.Overlaps);

    private static IEnumerable<(LongArticle Article, TextRange Range)> Of(IEnumerable<LongArticle> articles) =>
        articles.SelectMany(article => article.Passages.Select(passage => (article, passage)));

    private (LongArticle Article, TextRange Range)[] Nearest(IEnumerable<(LongArticle Article, TextRange Range)> passages, int count)
    {
        var asked = ContentWords.Of(Question);
        return [.. passages.OrderByDescending(passage => passage.Article.Shared(passage.Range, asked)).Take(count)];
    }

    private ReadingQuestion[] Asked(IEnumerable<(LongArticle Article, TextRange Range)> passages) =>
        [.. passages.Select(passage => passage.Article.Ask(Question, passage.Range, null))];
}
