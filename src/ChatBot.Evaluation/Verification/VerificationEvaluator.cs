using ChatBot.Answers.Verification.Quotes;
using ChatBot.Answers.Verification.Support;
using ChatBot.Articles.Passages;
using ChatBot.Articles.Reading;
using ChatBot.Language.Sentences;
using ChatBot.Evaluation.Learning;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Evaluation.Verification.Corruptions;
using ChatBot.Evaluation.Verification.Rephrasings;

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
        var gold = new GoldReader(reader, splitter, options);
        var articles = await gold.ReadArticlesAsync(set, cancellationToken);
        var all = articles.Values.ToList();
        var trials = new List<Trial>();
        var durations = new List<double>();
        foreach (var sentence in await gold.ReadAsync(set, articles, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Try(sentence, TrialGroup.Gold, "", new(sentence.Text, Corruptor.Named(sentence.Report, sentence.Passage)));
            foreach (var (kind, make) in Corruptor.All)
                Try(sentence, TrialGroup.Corrupted, kind, make(sentence, all));
            foreach (var (kind, make) in Rephraser.All)
            {
                if (Rephraser.Make(make, sentence) is not { } rephrased)
                    continue;
                Try(sentence, TrialGroup.Rephrased, kind, rephrased);
                foreach (var (corruption, corrupt) in Corruptor.All)
                    Try(sentence, TrialGroup.Both, corruption, corrupt(sentence with { Text = rephrased.Text }, all));
            }
        }

        foreach (var (question, text) in AnswersOf(set))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var named = question.Relevant.Select(articles.GetValueOrDefault).OfType<ReadArticle>()
                .SelectMany(report => report.Passages.Select(passage => Corruptor.Named(report, passage))).ToList();
            if (named.Count > 0)
                trials.Add(new(question.Id, Folds.Of(question.Id, 2), TrialGroup.Written, "", "", text, Judge(text, named)));
        }

        return new(set.Name, articles.Count, trials, durations.Count == 0 ? 0 : NearestRank.Of(0.95, [.. durations.Order()]));

        void Try(GoldSentence sentence, TrialGroup group, string kind, Altered? altered)
        {
            if (altered is null)
                return;
            var begun = time.GetTimestamp();
            var verdict = Judge(altered.Text, [altered.Named]);
            durations.Add(time.GetElapsedTime(begun).TotalMilliseconds);
            trials.Add(new(sentence.Id, Folds.Of(sentence.Article.Id, 2), group, kind, sentence.Text, altered.Text, verdict));
        }
    }

    // Answers that are sentences; a name or a number alone says nothing that could be judged.
    private IEnumerable<(SetQuestion Question, string Text)> AnswersOf(QuestionSet set) => set.Questions
        .Where(question => question.Answerable && question.Relevant.Count > 0)
        .SelectMany(question => question.Answers.Take(1).SelectMany(answer => SentenceSplitter.Split(answer).Select(range => (question, range.Of(answer)))))
        .Where(answer => WordSequence.Of(answer.Item2).Count >= FewestWords && answer.Item2.EndsWith('.'))
        .OrderBy(answer => Folds.Of(answer.question.Id, int.MaxValue))
        .Take(options.MostSentences);

    private SupportVerdict Judge(string text, IReadOnlyList<SourceText> named)
    {
        var quotations = BackingFinder.Find(text, named);
        return support.Judge(text, [.. quotations.Select(quotation =>
            named.First(source => source.Article.Id == quotation.ArticleId && source.Passage.Contains(quotation.Range)) with { Quoted = quotation.Range })]);
    }
}
