using ChatBot.Answers;
using ChatBot.Evaluation.Insights;
using ChatBot.Evaluation.Judging;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Evaluation.Reports;
using ChatBot.Retrieval.Search;

namespace ChatBot.Evaluation;

/// <summary>Measures a system on a question set: ingests the articles, asks every question, one at a time, and scores the
/// replies.</summary>
public sealed class Evaluator
{
    private const int Depth = 10;

    private readonly EvaluatedSystem system;
    private readonly EvaluationOptions options;
    private readonly TimeProvider time;

    /// <exception cref="ArgumentOutOfRangeException">An option lies outside of its range.</exception>
    public Evaluator(EvaluatedSystem system, EvaluationOptions options, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.SearchDepth, Depth);
        this.system = system;
        this.options = options;
        this.time = time;
    }

    public async Task<EvaluationReport> EvaluateAsync(
        QuestionSet set, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var ingesting = new IngestProgress(progress, set.ArticleIds.Count);
        var counts = await system.IngestAsync(set, ingesting, cancellationToken);
        var ingest = IngestFigures.Of(counts, time.GetElapsedTime(begun));

        var words = new IndexedWords(system.FindArticleAsync);
        var results = new List<QuestionResult>(set.Questions.Count);
        foreach (var question in set.Questions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            results.Add(await AskAsync(question, words, cancellationToken));
            progress?.Report(new EvaluationProgress(EvaluationStage.Asking, results.Count, set.Questions.Count));
        }

        return new EvaluationReport(set.Name, counts, ingest, results);
    }

    private async Task<QuestionResult> AskAsync(SetQuestion question, IndexedWords words, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var answer = await system.AnswerAsync(
            new Question(question.Text) { History = question.History, AsOf = options.AsOf, IsExplained = options.IsExplained },
            cancellationToken);
        var latency = time.GetElapsedTime(begun);

        var hits = IsRanked(question) ? await FindAsync(question, answer, cancellationToken) : [];
        IReadOnlyList<string> ranked = [.. hits.Select(hit => hit.ArticleId).Distinct(StringComparer.Ordinal).Take(Depth)];
        var passages = PlacesOf(hits);
        var articles = await words.OfAsync(Needed(question, answer, passages), cancellationToken);
        var scores = QuestionScoring.Score(question, answer, ranked, passages, articles);
        var result = new QuestionResult(question, answer, ranked, passages, latency, scores);
        return options.IsExplained && Judgement.FaultOf(scores) is { } fault
            ? result with { Insight = await InsightAsync(fault, result, cancellationToken) }
            : result;
    }

    private async ValueTask<Insight> InsightAsync(Fault fault, QuestionResult result, CancellationToken cancellationToken)
    {
        var passages = IsRanked(result.Question) ? result.Passages
            : PlacesOf(await FindAsync(result.Question, result.Answer, cancellationToken));
        return await new InsightMaker(system.FindArticleAsync).MakeAsync(fault, result.Question, result.Answer, passages,
            cancellationToken);
    }

    private static bool IsRanked(SetQuestion question) => question.Relevant.Count > 0 || question.Evidence.Count > 0;

    private static IReadOnlyList<Place> PlacesOf(IEnumerable<Hit> hits) =>
        [.. hits.Take(Depth).Select(hit => new Place(hit.ArticleId, hit.Passage.Range))];

    /// <summary>Searches for what the answerer understood, so that ranking and answer stand on the same question.</summary>
    private async ValueTask<IReadOnlyList<Hit>> FindAsync(
        SetQuestion question, Answer answer, CancellationToken cancellationToken)
    {
        var text = string.IsNullOrWhiteSpace(answer.Understood) ? question.Text : answer.Understood;
        IReadOnlyCollection<string> excluded = question.QueryArticle is { } own ? [own] : [];
        var request = new SearchRequest(text) { Limit = options.SearchDepth, ExcludedArticles = excluded, Context = answer.Context };
        return (await system.SearchAsync(request, cancellationToken)).Hits;
    }

    private static IEnumerable<string> Needed(SetQuestion question, Answer answer, IReadOnlyList<Place> passages)
    {
        if (!question.Answerable)
            return [];
        if (question.Evidence.Count == 0)
            return question.Answers.Count > 0 ? question.Relevant : [];

        var cited = answer.Citations.Select(citation => citation.ArticleId);
        return question.Relevant.Concat(passages.Select(passage => passage.ArticleId)).Concat(cited).Distinct(StringComparer.Ordinal);
    }

    private sealed class IngestProgress(IProgress<EvaluationProgress>? progress, int total) : IProgress<int>
    {
        public void Report(int value) => progress?.Report(new EvaluationProgress(EvaluationStage.Ingesting, value, total));
    }
}
