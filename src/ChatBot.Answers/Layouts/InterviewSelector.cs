using ChatBot.Answers.Drafts;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Understanding;
using ChatBot.Answers.Understanding.Following;
using ChatBot.Language.Interviews;
using ChatBot.Language.Speech;

namespace ChatBot.Answers.Layouts;

/// <summary>
/// Answers from an interview where its interviewer asks what the reader asks: with what the answer begins with, or with its first sentence
/// of the kind that is asked for. The interviewer's question stands before it where the answer does not say what it speaks of, or nobody is
/// named.
/// </summary>
public sealed class InterviewSelector(EvidenceOptions options)
{
    private const double AskedNeeded = 0.5;
    private const double MetNeeded = 0.7;
    private const double SharedNeeded = 0.3;
    private const double HeadingShared = 0.7;
    private const double SaysItself = 0.5;
    private const int ShortestAnswer = 5;
    private const int LongestOpening = 1_000;

    /// <param name="asked">What is asked.</param>
    /// <param name="article">An article that was found for it.</param>
    /// <returns>Null where nothing in the article is asked like that.</returns>
    public LayoutFinding? Select(AskedQuestion asked, KnownArticle article)
    {
        if (article.Read.Read.Interview is not { } interview)
            return null;
        var meant = LayoutWords.Of(asked.Text).Meant;
        var opening = LayoutWords.Of(Opening(article, interview));
        var (best, score) = interview.Exchanges
            .Select(exchange => (Exchange: exchange, Score: Fit(asked, meant, article, exchange, opening)))
            .MaxBy(fit => fit.Score);
        return score > 0 && ToDraft(asked, article, best) is { Count: > 0 } draft ? new(article, draft, score) : null;
    }

    // Title, and what stands before the first question: it tells who is interviewed, and about what.
    private static string Opening(KnownArticle article, Interview interview) =>
        $"{article.Article.Title}\n{article.Article.Text[..Math.Min(LongestOpening, interview.Exchanges[0].Asked.Start)]}";

    private double Fit(AskedQuestion asked, IReadOnlySet<string> meant, KnownArticle article, Exchange exchange, LayoutWords opening)
    {
        var text = article.Article.Text;
        var question = LayoutWords.Of(exchange.Asked.Of(text));
        if (!AsksAlike(asked, meant, question, exchange, text))
            return 0;
        var answer = LayoutWords.Of(exchange.Told.Of(text));
        var label = LayoutWords.Of(exchange.Answerer is { } name ? $"{name.Of(text)} {Naming(article, exchange)}" : "");
        if (asked.Names.Any(unit => Strongest(unit, question, answer, label, opening) < UnitMatch.Sure))
            return 0;
        var topic = Topic(asked, label);
        var all = topic.Sum(unit => unit.Weight);
        if (all <= 0)
            return 0;
        // "Who built it?" asks of what the article is about.
        var understood = !exchange.IsLabelled && Pronouns.PointBack(exchange.Asked.Of(text)) ? opening : LayoutWords.None;
        var inQuestion = topic.Sum(unit => unit.Weight * Strongest(unit, question, understood)) / all;
        var met = topic.Sum(unit => unit.Weight * Strongest(unit, question, answer, opening)) / all;
        return inQuestion >= AskedNeeded && met >= MetNeeded ? inQuestion + (met / 2) : 0;
    }

    // The reader asks most of what the interviewer asks; where nobody is named before the questions, they may only head what stands below:
    // "What is Alaskapox?" is not "How old was the man killed by Alaskapox?"
    private static bool AsksAlike(AskedQuestion asked, IReadOnlySet<string> meant, LayoutWords question, Exchange exchange, string text)
    {
        var content = question.Content.ToList();
        var shared = content.Count == 0 ? 0 : content.Count(meant.Contains) / (double)content.Count;
        return exchange.IsLabelled ? shared >= SharedNeeded
            : shared >= HeadingShared && QuestionWords.Read(exchange.Asked.Of(text)) == QuestionWords.Read(asked.Text);
    }

    // What is asked about, without who is to have said it.
    private List<AskedUnit> Topic(AskedQuestion asked, LayoutWords label) =>
    [
        .. asked.Units.Where(unit => unit.IsTelling && unit.Force is not SpeechForce.Say
            && !(unit.Kind == UnitKind.Name && Strongest(unit, label) >= UnitMatch.Sure)),
    ];

    private static string? Naming(KnownArticle article, Exchange exchange) =>
        article.Statements.FirstOrDefault(statement => statement.Content == exchange.Told
            && statement.IsSure)?.Speaker?.Of(article.Article.Text);

    private List<DraftSentence> ToDraft(AskedQuestion asked, KnownArticle article, Exchange exchange)
    {
        var answers = CandidateSentences.Of(article)
            .Where(sentence => sentence.Quoted is { } quoted && exchange.Told.Contains(quoted)).ToList();
        if (answers.Count == 0)
            return [];
        var at = asked.Expected is ExpectedAnswer.Statement ? 0 : Math.Max(0, answers.FindIndex(new AnswerCues(asked).Shows));
        // "No." alone is no answer yet.
        var picked = answers.Skip(at).Take(answers[at].Tokens.Count < ShortestAnswer ? 2 : 1).ToList();
        if (picked is [var one, var other] && one.IsQuotedWith(other))
            picked.RemoveAt(1);
        var draft = picked.ConvertAll(sentence => SentenceDraft.Of(sentence, withDate: false));
        if ((exchange.IsLabelled && draft[0].Speaker is null) || !SaysWhatOf(asked, picked))
            draft.Insert(0, new([new(article.Article.Id, exchange.Asked, exchange.Asked.Of(article.Article.Text))]));
        draft[0] = draft[0] with { PublishedAt = article.Article.PublishedAt };
        return draft;
    }

    private bool SaysWhatOf(AskedQuestion asked, List<CandidateSentence> picked)
    {
        var words = LayoutWords.Of(string.Join(' ', picked.Select(sentence => sentence.Quoted!.Value.Of(sentence.Article.Text))));
        var topic = Topic(asked, LayoutWords.None);
        return topic.Sum(unit => unit.Weight * Strongest(unit, words)) >= SaysItself * topic.Sum(unit => unit.Weight);
    }

    private double Strongest(AskedUnit unit, params ReadOnlySpan<LayoutWords> places)
    {
        var strongest = 0.0;
        foreach (var words in places)
            strongest = Math.Max(strongest, words.Strength(unit, options));
        return strongest;
    }
}
