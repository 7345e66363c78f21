using ChatBot.Answers.Evidence.Judging;
using ChatBot.Answers.Understanding;
using ChatBot.Language.Names.Given;
using ChatBot.Language.People;
using ChatBot.Language.Speech;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence;

/// <summary>
/// What no likeness makes up for: whom no article names nothing is told of, nor anything by an article that names nobody and nothing that
/// the question does; "when", "how many" and "how old" are answered with a time, a
/// number and an age, or with that it is not known; nobody is given another's words, nor their words about something else.
/// </summary>
public sealed class AnswerRules(EvidenceOptions options)
{
    // "Did Ann meet Ben in Oslo": fewer than three things are said together by chance.
    private const int LeastAsked = 3;

    // All of it, but for rounding.
    private const double AllMet = 0.97;

    /// <summary>Which of a question's sentences may answer: where it is asked what somebody says, those of which the words or the reader
    /// tell that they are about that, and those that are theirs; only where there are none of which that is told, others that name
    /// them.</summary>
    /// <param name="views">All sentences of the question.</param>
    public Func<SentenceView, bool> Among(IReadOnlyList<SentenceView> views)
    {
        var isTold = views.Any(view => MayAnswer(view) && IsTold(view));
        return view => MayAnswer(view) && (!isTold || IsTold(view) || view.Speaker is Speaking.TheAsked);
    }

    /// <summary>Whether a sentence may answer at all.</summary>
    public bool MayAnswer(SentenceView view) =>
        IsKnown(view.Asked) && IsNamed(view) && IsTelling(view) && IsOfKind(view) && IsAhead(view) && IsOfBoth(view)
        && IsTheirs(view) && IsByAccount(view)
        && IsAtHome(view);

    /// <summary>Whether a question that is answered with yes or no is answered by a sentence that holds all that it asks.</summary>
    public static bool SaysAllAsked(SentenceView view) =>
        QuestionWords.AsksWhether(view.Question.Text) && view.Question.Units.Count >= LeastAsked && view.Overlap.MetInside >= AllMet
        && view.Scored.NamesMet && !view.Shape.IsNegatedUnlike;

    /// <summary>How much it tells of what a thing is, or who somebody is, where that is asked, which no question set teaches: 2 where it
    /// tells it, 1 where it at least names whom it is asked about, else 0.</summary>
    public static int Introduces(SentenceView view) =>
        view.Asked.Defined is not { } asked ? 0 : Definition.IsIn(view.Sentence, asked) ? 2
        : view.Question.Expected is ExpectedAnswer.Person && Definition.IsNamedIn(view.Sentence, asked) ? 1 : 0;

    /// <summary>Whether it holds the words of whom the question asks for, about what it asks; these the articles' statements tell, which no
    /// question set teaches.</summary>
    public bool IsStatementAsked(SentenceView view) =>
        view.Asked.Speaker is not null && view.Scored.NamesMet && view.Scored.Coverage >= options.StatementCoverageNeeded
        && ShowsForce(view);

    /// <summary>Whether a sentence shows what is done by saying it, where it is asked what somebody demands, denies or praises; true where
    /// no more is asked than what they say.</summary>
    public bool ShowsForce(SentenceView view) =>
        view.Asked is not { Speaker: not null, Force: { } force } || force is SpeechForce.Say || view.Scored.HasForce
        || view.Question.Units.Any(unit => unit.Kind is UnitKind.Force
            && UnitMatch.Strength(unit, view.Sentence.Tokens, view.Sentence.Terms, options) > 0);

    // A long question names more than one whom no article knows, and may misspell one of its names beyond recognition.
    private bool IsKnown(QuestionView asked)
    {
        var unknown = asked.Question.Names.Count(name => !name.IsKnown);
        return unknown == 0 || (asked.Speaker is null && unknown <= asked.Question.Units.Count * options.UnknownShare);
    }

    // "How tall is Mount Kilimanjaro": an article that is about another mountain tells how tall that one is.
    private static bool IsNamed(SentenceView view) =>
        view.Overlap.Names == 0 || view.Overlap.NamesMissingInArticle < view.Overlap.Names;

    // A sentence that asks tells at most what somebody says, or what they doubt.
    private static bool IsTelling(SentenceView view) =>
        !view.Sentence.Asks || view.Asked.AsksForStatement || view.Question.Expected is ExpectedAnswer.Reason;

    private static bool IsOfKind(SentenceView view) =>
        view.Scored.ShowsExpected
        || view.Question.Expected is not (ExpectedAnswer.Time or ExpectedAnswer.Count or ExpectedAnswer.Money or ExpectedAnswer.Age
            or ExpectedAnswer.Name)
        || view.Sentence.IsLeftOpen;

    // "When will the trial begin": not in March of the year before its article.
    private static bool IsAhead(SentenceView view) =>
        !view.Asked.AsksAhead || view.Question.Expected is not ExpectedAnswer.Time || view.Sentence.IsLeftOpen
        || !AnswerCues.TellsOnlyPast(view.Sentence);

    // "Where does Ann live": in a sentence that speaks of living and names her, or calls her "she" behind one that names her.
    private bool IsAtHome(SentenceView view)
    {
        if (!view.Asked.AsksForHome || view.Sentence.IsLeftOpen)
            return true;
        var (sentence, asked) = (view.Sentence, view.Question.Names.ToList());
        return AskedHome.IsTold(sentence) && (asked.Exists(name => Names(sentence, name))
            || (sentence.Tokens.Any(token => GenderedPronouns.GenderOf(token.Word) is not Gender.Unknown)
                && sentence.Previous is { } before && asked.Exists(name => Names(before, name))));
    }

    // "When did Ann meet Ben": a time at which she met somebody else is none of theirs, though Ben be spoken of nearby. Where she met him
    // the sentence need not say.
    private static bool IsOfBoth(SentenceView view)
    {
        if (view.Question.Expected is not ExpectedAnswer.Time || view.Question.Names.ToList() is not [_, var other]
            || view.Asked.IsPlaced(other))
            return true;
        var (sentence, terms) = (view.Sentence, other.Parts.SelectMany(part => part.Terms).ToList());
        return terms.Exists(sentence.Terms.Contains)
            || (sentence.Previous is { } before && terms.Exists(before.Terms.Contains))
            || TextAnalyzer.Terms($"{sentence.Article.Title}\n{sentence.Heading}").Any(terms.Contains);
    }

    // What somebody says of whom the article tells is what it gives as theirs. What is asked of a body, and what somebody wants or thinks,
    // another sentence may tell that names them, or of which the words tell or the reader.
    private bool IsTheirs(SentenceView view) =>
        view.Asked.Speaker is not { } speaker || view.Speaker is Speaking.TheAsked
        || (view.Speaker is not Speaking.Another && ((Names(view.Sentence, speaker) && view.Sentence.IsLeftOpen)
            || ((Names(view.Sentence, speaker) || IsTold(view)) && !IsSaidBy(view, speaker))));

    private static bool IsSaidBy(SentenceView view, AskedUnit speaker) =>
        view.Asked.Force is null or SpeechForce.Say
        && AskedPerson.IsKnownIn(view.Sentence.Known, speaker);

    // "According to Lavrov": not what somebody else says who does not even name Lavrov.
    private bool IsByAccount(SentenceView view) =>
        view.Asked.Account is not { } who || !Speech.IsOthers(who, view.Sentence) || Names(view.Sentence, who);

    private bool IsTold(SentenceView view) =>
        view.Asked.Speaker is null || IsStatementAsked(view) || view.Meaning.Vote >= options.VoteNeeded;

    private bool Names(CandidateSentence sentence, AskedUnit person) =>
        UnitMatch.Strength(person, sentence.Tokens, sentence.Terms, options) >= UnitMatch.Sure;
}
