using ChatBot.Answers.Evidence.Meaning;
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
    public SentenceView(QuestionView asked, CandidateSentence sentence, PassageView passage, EvidenceOptions options,
        IReadOnlySet<string> articleTerms)
    {
        (Asked, Sentence, Passage) = (asked, sentence, passage);
        var surroundings = new Surroundings(sentence, options);
        Scored = new SentenceScorer(options).Score(asked, surroundings, passage.Standing);
        Overlap = WordOverlap.Of(asked, surroundings, articleTerms, options);
        Order = WordOrder.Of(asked, sentence);
        Focus = FocusMatch.Of(asked, surroundings);
        Shape = SentenceShape.Of(asked, sentence);
        Speaker = asked.Speaker is not { } speaker ? Speaking.Nobody
            : Speech.IsBy(speaker, sentence) ? Speaking.TheAsked
            : Speech.IsOthers(speaker, sentence) ? Speaking.Another : Speaking.Nobody;
        SpeaksOrActs = asked.Question.Names.FirstOrDefault() is { } name && (Speech.IsBy(name, sentence) || Speech.Opens(name, sentence));
    }

    public QuestionView Asked { get; }

    public AskedQuestion Question => Asked.Question;

    public IReadOnlyList<TextToken> QuestionTokens => Asked.Tokens;

    public CandidateSentence Sentence { get; }

    public PassageView Passage { get; }

    /// <summary>What the networks make of it; unread at first.</summary>
    public SentenceMeaning Meaning { get; private set; } = SentenceMeaning.Unread;

    /// <summary>The same when the networks have read it.</summary>
    public SentenceView With(SentenceMeaning meaning)
    {
        var view = (SentenceView)MemberwiseClone();
        view.Meaning = meaning;
        return view;
    }

    /// <summary>Whether the words of it that answer best hold a character of a kind.</summary>
    public bool AnswerHolds(Func<char, bool> kind) => Meaning.Words is { } words && words.Of(Sentence.Article.Text).Any(kind);

    /// <summary>Share of the words of it that answer best which the question already has, 0 to 1: an echo answers nothing. 0 where none
    /// were read.</summary>
    public double AnswerEchoes => Meaning.Words is { } words ? Asked.ShareIn(words.Of(Sentence.Article.Text)) : 0;

    /// <summary>What the rules say of it.</summary>
    public ScoredSentence Scored { get; }

    public WordOverlap Overlap { get; }

    public WordOrder Order { get; }

    public FocusMatch Focus { get; }

    public SentenceShape Shape { get; }

    /// <summary>Who says it, where somebody's words are asked for.</summary>
    public Speaking Speaker { get; }

    /// <summary>Whether the first name asked about is who speaks or acts in it.</summary>
    public bool SpeaksOrActs { get; }
}
