using ChatBot.Answers.Drafts;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Understanding;
using ChatBot.Language.Interviews;
using ChatBot.Language.Speech;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Layouts;

/// <summary>
/// Answers from an interview where its interviewer asks what the reader asks: with what the answer begins with, or with its first sentence of the kind that is asked for. The
/// interviewer's question stands before it where the answer does not say what it speaks of.
/// </summary>
public sealed class InterviewSelector(EvidenceOptions options)
{
    private const double AskedNeeded = 0.5;
    private const double MetNeeded = 0.7;
    private const double LeastMatch = 0.65;
    private const double RealWeight = 0.5;
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
        var opening = Words.Of(Opening(article, interview));
        var fits = interview.Exchanges.Select(exchange => (Exchange: exchange, Score: Fit(asked, article, exchange, opening))).Where(fit => fit.Score > 0).OrderByDescending(fit => fit.Score).ToList();
        return fits.Count == 0 || ToDraft(asked, article, fits[0].Exchange) is not { Count: > 0 } draft ? null : new(article, draft, fits[0].Score);
    }

    // Title, and what stands before the first question: it tells who is interviewed, and about what.
    private static string Opening(KnownArticle article, Interview interview) =>
        $"{article.Article.Title}\n{article.Article.Text[..Math.Min(LongestOpening, interview.Exchanges[0].Asked.Start)]}";

    private double Fit(AskedQuestion asked, KnownArticle article, Exchange exchange, Words opening)
    {
        var text = article.Article.Text;
        var (question, answer) = (Words.Of(exchange.Asked.Of(text)), Words.Of(exchange.Told.Of(text)));
        var label = Words.Of(exchange.Answerer is { } name ? $"{name.Of(text)} {Naming(article, exchange)}" : "");
        if (asked.Names.Any(unit => new[] { question, answer, label, opening }.All(words => Strength(unit, words) < LeastMatch)))
            return 0;
        var topic = Topic(asked, label);
        var all = topic.Sum(unit => unit.Weight);
        if (all <= 0)
            return 0;
        var inQuestion = topic.Sum(unit => unit.Weight * Strength(unit, question)) / all;
        var met = topic.Sum(unit => unit.Weight * Math.Max(Strength(unit, question), Math.Max(Strength(unit, answer), Strength(unit, opening)))) / all;
        return inQuestion >= AskedNeeded && met >= MetNeeded ? inQuestion + (met / 2) : 0;
    }

    // What is asked about, without who is to have said it.
    private List<AskedUnit> Topic(AskedQuestion asked, Words label) =>
        [.. asked.Units.Where(unit => unit.Weight >= RealWeight && unit.Force is not SpeechForce.Say && !(unit.Kind == UnitKind.Name && Strength(unit, label) >= LeastMatch))];

    private static string? Naming(KnownArticle article, Exchange exchange) =>
        article.Statements.FirstOrDefault(statement => statement.Content == exchange.Told && statement.IsSure)?.Speaker?.Of(article.Article.Text);

    private List<DraftSentence> ToDraft(AskedQuestion asked, KnownArticle article, Exchange exchange)
    {
        var answers = CandidateSentences.Of(article).Where(sentence => sentence.Quoted is { } quoted && exchange.Told.Contains(quoted)).ToList();
        var at = asked.Expected is ExpectedAnswer.Statement ? 0 : Math.Max(0, answers.FindIndex(sentence => AnswerCues.Shows(asked.Expected, sentence, asked)));
        // "No." alone is no answer yet.
        var picked = answers.Skip(at).Take(answers.Count > at && answers[at].Tokens.Count < ShortestAnswer ? 2 : 1).ToList();
        if (picked.Count == 0)
            return [];
        var draft = picked.Where((sentence, place) => place == 0 || !sentence.IsQuotedWith(picked[0])).Select(sentence => SentenceDraft.Of(sentence, withDate: false)).ToList();
        if (draft[0].Speaker is null || !SaysWhatOf(asked, picked))
            draft.Insert(0, new([new(article.Article.Id, exchange.Asked, exchange.Asked.Of(article.Article.Text))]));
        draft[0] = draft[0] with { PublishedAt = article.Article.PublishedAt };
        return draft;
    }

    private bool SaysWhatOf(AskedQuestion asked, List<CandidateSentence> picked)
    {
        var words = Words.Of(string.Join(' ', picked.Select(sentence => sentence.Text)));
        var topic = Topic(asked, Words.Of(""));
        return topic.Sum(unit => unit.Weight * Strength(unit, words)) >= SaysItself * topic.Sum(unit => unit.Weight);
    }

    private double Strength(AskedUnit unit, Words words) => unit.IsKnown && words.Tokens.Count > 0 ? UnitMatch.Strength(unit, words.Tokens, words.Terms, options) : 0;

    private sealed record Words(IReadOnlyList<TextToken> Tokens, IReadOnlySet<string> Terms)
    {
        public static Words Of(string text)
        {
            var tokens = TextAnalyzer.Tokens(text);
            return new(tokens, tokens.Select(token => token.Term).ToHashSet(StringComparer.Ordinal));
        }
    }
}
