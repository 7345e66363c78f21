using ChatBot.Answers.Evidence;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.QuestionSets;

namespace ChatBot.Learning.Judging;

/// <summary>How right a sentence is as the answer to a set's question, by what the set says of its answer.</summary>
internal sealed class SentenceLabels
{
    private const string SpeakerTypes = "who-said";
    private const float PartOfEvidence = 0.5f;

    private readonly SetQuestion question;
    private readonly IReadOnlyList<Evidence> evidence;
    private readonly List<WordSequence> relevant;

    public SentenceLabels(SetQuestion question, IReadOnlyDictionary<string, WordSequence> articles)
    {
        this.question = question;
        evidence = Evidence.Locate(question, articles);
        relevant = [.. question.Relevant.Where(articles.ContainsKey).Select(id => articles[id])];
    }

    /// <summary>Whether the set tells which sentences are right: by evidence, or by an answer that can be looked for.</summary>
    public bool AreKnown => evidence.Any(one => one.Places.Count > 0) || AnswerContainment.Of(question, "", relevant) is not null;

    /// <summary>0 to 1.</summary>
    public float Of(CandidateSentence sentence)
    {
        if (!question.Answerable || (question.Relevant.Count > 0 && !question.Relevant.Contains(sentence.Article.Id)))
            return 0;
        var place = new Place(sentence.Article.Id, sentence.Range);
        if (evidence.Count > 0 && !evidence.Any(one => one.Places.Any(place.Overlaps)))
            return 0;
        // Who speaks stands outside of the evidence, and several evidences each hold a part of the answer.
        if (evidence.Count > 1 || question.Type.StartsWith(SpeakerTypes, StringComparison.Ordinal))
            return 1;
        var holds = (float)(AnswerContainment.Of(question, sentence.Text, relevant) ?? 0);
        return question.KeyTerms.Count > 0 && evidence.Count > 0 ? MathF.Max(holds, PartOfEvidence) : holds;
    }
}
