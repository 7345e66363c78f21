using ChatBot.Answers.Verification.Support;
using ChatBot.Articles.Passages;
using ChatBot.Articles.Reading;
using ChatBot.Evaluation.Learning;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Evaluation.Verification.Corruptions;
using ChatBot.Evaluation.Verification.Rephrasings;
using ChatBot.Language.Sentences;

namespace ChatBot.Evaluation.Verification;

/// <summary>
/// Measures what the verifier does with sentences as a model might write them: true ones, word for word and in other words, and false ones made of them by
/// program. Each names one passage; its quotations are found in it and the sentence is judged by them, as for an answer.
/// </summary>
public sealed class VerificationEvaluator(SentenceSupport support, ArticleReader reader, PassageSplitter splitter, VerificationOptions options, TimeProvider time)
{
    private const int FewestWords = 6;

    /// <exception cref="QuestionSetException">The set cannot be used.</exception>
    public async Task<VerificationReport> EvaluateAsync(QuestionSet set, CancellationToken cancellationToken)
    {
        var golden = new GoldReader(reader, splitter, options);
        var articles = await golden.ReadArticlesAsync(set, cancellationToken);
        var trials = new SentenceTrials(support, time);
        var gold = await golden.ReadAsync(set, articles, cancellationToken);
        TryGold(trials, gold, [.. articles.Values], cancellationToken);
        TryDrawn(trials, new(gold, articles.Values), cancellationToken);
        foreach (var (question, text) in AnswersOf(set))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var named = question.Relevant.Select(articles.GetValueOrDefault).OfType<MeasuredArticle>()
                .SelectMany(report => report.Passages.Select(passage => Corruptor.Named(report, passage))).ToList();
            if (named.Count > 0)
                trials.Try(question.Id, text, named);
        }

        return new(set.Name, articles.Count, trials.All, trials.Durations.Count == 0 ? 0 : NearestRank.Of(0.95, [.. trials.Durations.Order()]))
        {
            Attributions = await AttributionCoverage.OfAsync(set, articles, cancellationToken),
        };
    }

    private static void TryGold(SentenceTrials trials, IReadOnlyList<GoldSentence> gold, List<MeasuredArticle> all, CancellationToken cancellationToken)
    {
        foreach (var sentence in gold)
        {
            cancellationToken.ThrowIfCancellationRequested();
            trials.Try(sentence, TrialGroup.Gold, "", new Altered(sentence.Text, Corruptor.Named(sentence.Report, sentence.Passage)));
            foreach (var (kind, make) in Corruptor.All)
                trials.Try(sentence, TrialGroup.Corrupted, kind, make(sentence, all));
            foreach (var (kind, make) in Rephraser.All)
            {
                if (Rephraser.Make(make, sentence) is not { } rephrased)
                    continue;
                trials.Try(sentence, TrialGroup.Rephrased, kind, rephrased);
                foreach (var (corruption, corrupt) in Corruptor.All)
                    trials.Try(sentence, TrialGroup.Both, corruption, corrupt(sentence with { Text = rephrased.Text }, all));
            }
        }
    }

    private void TryDrawn(SentenceTrials trials, DrawnSentences drawn, CancellationToken cancellationToken)
    {
        foreach (var kind in DrawnKind.All)
        {
            var (falsified, reworded) = (0, 0);
            foreach (var sentence in drawn.All())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (falsified == options.MostOfAKind)
                    break;
                if (kind.Falsify(sentence) is { } falsehood && falsehood != sentence.Text)
                {
                    falsified++;
                    trials.Try(sentence, TrialGroup.Corrupted, kind.Kind, falsehood);
                    trials.Try(sentence, TrialGroup.Framed, kind.Kind, sentence.Text);
                }

                if (reworded < options.MostOfAKind && !sentence.IsSpoken && kind.Reword(sentence) is { } otherwise && otherwise != sentence.Text)
                {
                    reworded++;
                    trials.Try(sentence, TrialGroup.Reworded, kind.Kind, otherwise);
                }
            }
        }

        var citations = new CitationTrials(new(support), new(drawn.All()), trials);
        Take(drawn.All().Where(citations.TryOtherwise));
        Take(drawn.All().Where(citations.TryCopy));

        void Take(IEnumerable<GoldSentence> tried)
        {
            foreach (var _ in tried.Take(options.MostOfAKind))
                cancellationToken.ThrowIfCancellationRequested();
        }
    }

    // Answers that are sentences; a name or a number alone says nothing that could be judged.
    private IEnumerable<(SetQuestion Question, string Text)> AnswersOf(QuestionSet set) => set.Questions
        .Where(question => question.Answerable && question.Relevant.Count > 0)
        .SelectMany(question => question.Answers.Take(1).SelectMany(answer => SentenceSplitter.Split(answer).Select(range => (question, range.Of(answer)))))
        .Where(answer => WordSequence.Of(answer.Item2).Count >= FewestWords && answer.Item2.EndsWith('.'))
        .OrderBy(answer => Folds.Of(answer.question.Id, int.MaxValue))
        .Take(options.MostSentences);
}
