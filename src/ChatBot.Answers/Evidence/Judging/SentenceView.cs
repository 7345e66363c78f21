using ChatBot.Answers.Understanding;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence.Judging;

/// <summary>A sentence as seen from a question: what features are read from.</summary>
public sealed class SentenceView
{
    /// <param name="asked">The question.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="passage">The best passage it stands in.</param>
    /// <param name="options">Strengths of the rules.</param>
    /// <param name="articleTerms">All terms of the sentence's article.</param>
    public SentenceView(QuestionView asked, CandidateSentence sentence, PassageView passage, EvidenceOptions options, IReadOnlySet<string> articleTerms)
    {
        (Asked, Sentence, Passage) = (asked, sentence, passage);
        var surroundings = new Surroundings(sentence, options);
        Scored = new SentenceScorer(options).Score(asked.Question, surroundings, passage.Standing);
        Overlap = WordOverlap.Of(asked, surroundings, articleTerms, options);
        Order = WordOrder.Of(asked, sentence);
        Focus = FocusMatch.Of(asked, surroundings);
        Shape = SentenceShape.Of(asked, sentence);
        SpeaksOrActs = asked.Question.Names.FirstOrDefault() is { } name && (Speech.IsBy(name, sentence) || Speech.Opens(name, sentence));
    }

    public QuestionView Asked { get; }

    public AskedQuestion Question => Asked.Question;

    public IReadOnlyList<TextToken> QuestionTokens => Asked.Tokens;

    public CandidateSentence Sentence { get; }

    public PassageView Passage { get; }

    /// <summary>What the rules say of it.</summary>
    public ScoredSentence Scored { get; }

    public WordOverlap Overlap { get; }

    public WordOrder Order { get; }

    public FocusMatch Focus { get; }

    public SentenceShape Shape { get; }

    /// <summary>Whether the first name asked about is who speaks or acts in it.</summary>
    public bool SpeaksOrActs { get; }
}
