using ChatBot.Answers.Verification.Support;
using ChatBot.Articles.Passages;
using ChatBot.Articles.Reading;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Language.Sentences;

namespace ChatBot.Evaluation.Verification;

/// <summary>
/// Measures what the verifier does with sentences as a model might write them: those of a set's articles that hold evidence, word for word;
/// what was made of such sentences, in other words or false, where the set has it (<see cref="MadeSentenceFile"/>); and those of the set's
/// own answers. Each names one passage; its quotations are found in it and the sentence is judged by them, as for an answer.
/// </summary>
public sealed class VerificationEvaluator(SentenceSupport support, ArticleReader reader, PassageSplitter splitter,
    VerificationOptions options, TimeProvider time)
{
    private const int FewestWords = 6;

    /// <exception cref="QuestionSetException">The set cannot be used.</exception>
    public async Task<VerificationReport> EvaluateAsync(QuestionSet set, CancellationToken cancellationToken)
    {
        var golden = new GoldReader(reader, splitter, options);
        var articles = await golden.ReadArticlesAsync(set, cancellationToken);
        var trials = new SentenceTrials(support, time);
        var gold = await golden.ReadAsync(set, articles, cancellationToken);
        foreach (var sentence in gold)
        {
            cancellationToken.ThrowIfCancellationRequested();
            trials.Try(sentence, TrialGroup.Gold, "", sentence.Text, sentence.Report.Source(sentence.Passage));
        }

        var citations = new CitationTrials(new(support), trials);
        await foreach (var made in MadeSentenceFile.ReadAsync(set, articles, cancellationToken))
            Try(made, articles, trials, citations);
        foreach (var (question, text) in AnswersOf(set))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var named = question.Relevant.Select(articles.GetValueOrDefault).OfType<MeasuredArticle>()
                .SelectMany(report => report.Passages.Select(passage => report.Source(passage))).ToList();
            if (named.Count > 0)
                trials.Try(question.Id, text, named);
        }

        return new(set.Name, articles.Count, trials.All, trials.Durations.Count == 0 ? 0
            : NearestRank.Of(0.95, [.. trials.Durations.Order()]))
        {
            Attributions = await AttributionCoverage.OfAsync(set, articles, cancellationToken),
        };
    }

    private static void Try(
        MadeSentence made, IReadOnlyDictionary<string, MeasuredArticle> articles, SentenceTrials trials, CitationTrials citations)
    {
        var sentence = At(made.Of, articles);
        if (made.Also is { } also)
        {
            citations.Try(sentence, At(also, articles), made.Group, made.Kind);
            return;
        }

        var named = made.Passage is { } elsewhere
            ? articles[elsewhere.ArticleId].Source(elsewhere.Range)
            : sentence.Report.Source(sentence.Passage);
        trials.Try(sentence, made.Group, made.Kind, made.Text, named);
    }

    private static GoldSentence At(Place place, IReadOnlyDictionary<string, MeasuredArticle> articles) =>
        GoldSentence.At(articles[place.ArticleId], place.Range) ?? throw new QuestionSetException(
            $"No passage of the article \"{place.ArticleId}\" holds the whole sentence at {place.Range.Start}; make the sentences again "
            + "with these Passages settings.");

    // Answers that are sentences; a name or a number alone says nothing that could be judged.
    private IEnumerable<(SetQuestion Question, string Text)> AnswersOf(QuestionSet set) => set.Questions
        .Where(question => question.Answerable && question.Relevant.Count > 0)
        .SelectMany(question => question.Answers.Take(1)
            .SelectMany(answer => SentenceSplitter.Split(answer).Select(range => (question, range.Of(answer)))))
        .Where(answer => WordSequence.Of(answer.Item2).Count >= FewestWords && answer.Item2.EndsWith('.'))
        .OrderBy(answer => Folds.Of(answer.question.Id, int.MaxValue))
        .Take(options.MostSentences);
}
