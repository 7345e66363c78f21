using ChatBot.Answers;
using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Search;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Evaluation.Tests.Fakes;

/// <summary>A system whose articles, hits and answers are written down; its clock moves as far as each step is said to take.</summary>
internal sealed class ScriptedSystem
{
    private readonly Dictionary<string, Article> articles = [];
    private readonly Dictionary<string, (string Article, string Quote)[]> hits = [];
    private readonly Dictionary<string, Func<Question, Answer>> answers = [];

    public FakeTimeProvider Time { get; } = new();

    public TimeSpan IngestTakes { get; init; } = TimeSpan.FromSeconds(2);

    public IndexCounts Counts { get; init; } = new(2, 6);

    public List<Question> Asked { get; } = [];

    public List<SearchRequest> Searched { get; } = [];

    public EvaluatedSystem System => new()
    {
        IngestAsync = (set, progress, _) =>
        {
            Time.Advance(IngestTakes);
            progress.Report(set.ArticleIds.Count);
            return ValueTask.FromResult(Counts);
        },
        AnswerAsync = (question, _) =>
        {
            Asked.Add(question);
            var answer = answers[question.Text](question);
            Time.Advance(answer.Elapsed);
            return ValueTask.FromResult(answer);
        },
        SearchAsync = (request, _) =>
        {
            Searched.Add(request);
            return ValueTask.FromResult(new SearchResult([.. hits.GetValueOrDefault(request.Text, []).Select(HitOf)], []));
        },
        FindArticleAsync = (id, _) => ValueTask.FromResult(articles.GetValueOrDefault(id)),
    };

    public void Holds(string id, string text) =>
        articles[id] = new Article { Id = id, Title = id, Text = text, Origin = "test", ContentHash = id };

    public void Finds(string searched, params (string Article, string Quote)[] hits) => this.hits[searched] = hits;

    public void Answers(string question, double milliseconds, params (string Sentence, string Article, string Quote)[] sentences) =>
        answers[question] = asked => new Answer
        {
            Question = asked.Text,
            Understood = asked.Text,
            Reason = null,
            Sentences = [.. sentences.Select((sentence, index) => new AnswerSentence(sentence.Sentence, [index + 1]))],
            Citations = [.. sentences.Select((sentence, index) => CitationOf(index + 1, sentence.Article, sentence.Quote))],
            Composer = "scripted",
            Conversation = "c",
            Elapsed = TimeSpan.FromMilliseconds(milliseconds),
        };

    public void Refuses(string question, double milliseconds, string? understood = null, params (string Article, string Quote)[] nearest) =>
        answers[question] = asked => new Answer
        {
            Question = asked.Text,
            Understood = understood ?? asked.Text,
            Reason = RefusalReason.NotInArticles,
            Sentences = [],
            Refusal = new AnswerSentence("The articles do not say.", [.. nearest.Select((_, index) => index + 1)]),
            Citations = [.. nearest.Select((near, index) => CitationOf(index + 1, near.Article, near.Quote))],
            Composer = "scripted",
            Conversation = "c",
            Elapsed = TimeSpan.FromMilliseconds(milliseconds),
        };

    private Hit HitOf((string Article, string Quote) hit, int index) =>
        new(index, hit.Article, new Passage(RangeOf(hit.Article, hit.Quote), null), 1.0 / (index + 1), 1, 1, 0.5);

    private Citation CitationOf(int number, string article, string quote) =>
        new(number, article, article, null, null, null, RangeOf(article, quote), quote, articles[article].ContentHash);

    private TextRange RangeOf(string article, string quote)
    {
        var start = articles[article].Text.IndexOf(quote, StringComparison.Ordinal);
        return start >= 0 ? new TextRange(start, quote.Length) : throw new ArgumentException($"{article} does not hold: {quote}");
    }
}
