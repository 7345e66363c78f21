using ChatBot.Answers.Verification.Quotes;
using ChatBot.Answers.Verification.Support;
using ChatBot.Articles.Passages;
using ChatBot.Articles.Reading;
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

        return new(set.Name, articles.Count, trials, durations.Count == 0 ? 0 : NearestRank.Of(0.95, [.. durations.Order()]));

        void Try(GoldSentence sentence, TrialGroup group, string kind, Altered? altered)
        {
            if (altered is null)
                return;
            var begun = time.GetTimestamp();
            var verdict = Judge(altered);
            durations.Add(time.GetElapsedTime(begun).TotalMilliseconds);
            trials.Add(new(sentence.Id, Folds.Of(sentence.Article.Id, 2), group, kind, sentence.Text, altered.Text, verdict));
        }
    }

    private SupportVerdict Judge(Altered altered)
    {
        var quotations = BackingFinder.Find(altered.Text, [altered.Named]);
        return support.Judge(altered.Text, [.. quotations.Select(quotation => altered.Named with { Quoted = quotation.Range })]);
    }
}
