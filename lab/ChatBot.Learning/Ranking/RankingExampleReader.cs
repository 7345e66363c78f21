using ChatBot.Answers.Understanding;
using ChatBot.Evaluation;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Search;
using ChatBot.Retrieval.Search.Ranking;

namespace ChatBot.Learning.Ranking;

/// <summary>Searches for the questions of a set, follow-ups made whole, and keeps what is put forward for each.</summary>
public sealed class RankingExampleReader(CandidateFinder finder, IArticleIndex index)
{
    private readonly IndexedWords words = new(index.FindAsync);

    /// <summary>One example for each question that names relevant articles.</summary>
    public async Task<IReadOnlyList<RankingExample>> ReadAsync(QuestionSet set, IProgress<EvaluationProgress>? progress,
        CancellationToken cancellationToken)
    {
        var examples = new List<RankingExample>();
        for (var i = 0; i < set.Questions.Count; i++)
        {
            if (set.Questions[i].Relevant.Count > 0)
                examples.Add(await ReadAsync(set.Name, set.Questions[i], cancellationToken));
            progress?.Report(new EvaluationProgress(EvaluationStage.Asking, i + 1, set.Questions.Count));
        }

        return examples;
    }

    private async Task<RankingExample> ReadAsync(string set, SetQuestion question, CancellationToken cancellationToken)
    {
        var request = new SearchRequest(FollowUp.MakeWhole(question.Text, question.History));
        var found = (await finder.FindAsync(request, cancellationToken)).Candidates.Where(found =>
            found.Candidate.ArticleId != question.QueryArticle).ToList();
        var ranges = (await index.GetPassagesAsync([.. found.Select(one => one.Candidate.PassageKey)],
            cancellationToken)).ToDictionary(passage => passage.Key);
        var evidence = question.Evidence.Count == 0
            ? []
            : Evidence.Locate(question,
                await words.OfAsync(question.Relevant.Concat(found.Select(one => one.Candidate.ArticleId)).Distinct(), cancellationToken));

        var articles = new Dictionary<string, int>(StringComparer.Ordinal);
        var passages = found.ConvertAll(one =>
        {
            var id = one.Candidate.ArticleId;
            if (!articles.TryGetValue(id, out var article))
                articles[id] = article = articles.Count;
            var place = new Place(id, ranges[one.Candidate.PassageKey].Passage.Range);
            return new RankingPassage(article, question.Relevant.Contains(id), EvidenceCoverage.AnyAt(1, [place], evidence) > 0,
                one.Features);
        });
        return new(set, question.Type, question.Relevant.Min(StringComparer.Ordinal)!, question.Relevant.Count, passages);
    }
}
