using ChatBot.Answers;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Evaluation.Reports;

namespace ChatBot.Evaluation;

/// <summary>Applies the metrics to one question. Which of them apply to which question is said in this project's README.</summary>
internal static class QuestionScoring
{
    private const string SpeakerTypes = "who-said-";

    /// <param name="rankedArticles">Distinct article ids, best first.</param>
    /// <param name="passages">Passages found, best first.</param>
    /// <param name="articles">Words of the relevant, the found and the cited articles, by id.</param>
    public static QuestionScores Score(
        SetQuestion question,
        Answer answer,
        IReadOnlyList<string> rankedArticles,
        IReadOnlyList<Place> passages,
        IReadOnlyDictionary<string, WordSequence> articles)
    {
        var scores = Refusals(question, answer) with
        {
            RecallAt1 = Recall.At(1, rankedArticles, question.Relevant),
            RecallAt5 = Recall.At(5, rankedArticles, question.Relevant),
            RecallAt10 = Recall.At(10, rankedArticles, question.Relevant),
            ReciprocalRankAt10 = ReciprocalRank.At(10, rankedArticles, question.Relevant),
            NdcgAt10 = Ndcg.At(10, rankedArticles, question.Relevant),
            Answered = answer.Answered ? 1 : 0,
            Sentences = answer.Answered ? answer.Sentences.Count : null,
        };
        return question.Answerable ? Answerable(scores, question, answer, passages, articles) : scores;
    }

    private static QuestionScores Refusals(SetQuestion question, Answer answer)
    {
        var refused = answer.Answered ? 0 : 1;
        return new QuestionScores
        {
            UnanswerableRefused = question.Answerable ? null : refused,
            AnswerableRefused = question.Answerable && HasGold(question) ? refused : null,
        };
    }

    private static QuestionScores Answerable(
        QuestionScores scores,
        SetQuestion question,
        Answer answer,
        IReadOnlyList<Place> passages,
        IReadOnlyDictionary<string, WordSequence> articles)
    {
        var evidence = Evidence.Locate(question, articles);
        var reply = string.Join(Answer.Gap, answer.Sentences.Select(sentence => sentence.Text));
        IReadOnlyList<Place> citations = answer.Answered ? [.. answer.Citations.Select(PlaceOf)] : [];
        var relevantArticles = question.Relevant.Where(articles.ContainsKey).Select(id => articles[id]);
        var isAttribution = question.Type.StartsWith(SpeakerTypes, StringComparison.Ordinal);
        var cited = answer.Answered ? CitedSentences(answer) : [];
        var sentences = isAttribution ? cited : [];
        var right = evidence.Count == 0 ? null
            : cited.ConvertAll(sentence => sentence.Citations.Any(place => evidence.Any(one => one.Places.Any(place.Overlaps))));

        return scores with
        {
            EvidenceAt5 = EvidenceCoverage.AnyAt(5, passages, evidence),
            EvidenceAt10 = EvidenceCoverage.AnyAt(10, passages, evidence),
            EvidenceShareAt5 = EvidenceCoverage.ShareAt(5, passages, evidence),
            EvidenceShareAt10 = EvidenceCoverage.ShareAt(10, passages, evidence),
            Contains = AnswerContainment.Of(question, reply, relevantArticles),
            RightFirst = right is null ? null : right is [true, ..] ? 1 : 0,
            Right = right is null ? null : right.Contains(true) ? 1 : 0,
            Beyond = right is null or [] ? null : right.Count(cites => !cites),
            TokenF1 = TokenF1.Of(reply, question.Answers),
            SpeakerExact = isAttribution ? SpeakerNaming.Exact(sentences, evidence, question.Answers) : null,
            SpeakerLastName = isAttribution ? SpeakerNaming.LastName(sentences, evidence, question.Answers) : null,
            CitationPrecision = HasGold(question) ? CitationQuality.Precision(citations, evidence, question.Relevant) : null,
            CitationRecall = CitationQuality.Recall(citations, evidence),
        };
    }

    private static bool HasGold(SetQuestion question) =>
        question.Answers.Count > 0 || question.KeyTerms.Count > 0 || question.Evidence.Count > 0;

    private static List<CitedSentence> CitedSentences(Answer answer)
    {
        var places = answer.Citations.ToLookup(citation => citation.Number, PlaceOf);
        return [.. answer.Sentences.Select(sentence =>
            new CitedSentence(sentence.Text, [.. sentence.Citations.SelectMany(number => places[number])]))];
    }

    private static Place PlaceOf(Citation citation) => new(citation.ArticleId, citation.Range);
}
