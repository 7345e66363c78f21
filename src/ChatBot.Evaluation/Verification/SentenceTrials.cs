using ChatBot.Answers.Quoting;
using ChatBot.Answers.Verification.Quotes;
using ChatBot.Answers.Verification.Support;
using ChatBot.Evaluation.Learning;
using ChatBot.Evaluation.Verification.Corruptions;

namespace ChatBot.Evaluation.Verification;

/// <summary>Judges sentences one by one as the verifier would, each by what its own passage has, and keeps the verdicts and what they took.</summary>
internal sealed class SentenceTrials(SentenceSupport support, TimeProvider time)
{
    private readonly List<Trial> all = [];
    private readonly List<double> durations = [];

    public IReadOnlyList<Trial> All => all;

    public IReadOnlyList<double> Durations => durations;

    /// <summary>Judges what became of a sentence; null is passed over.</summary>
    public void Try(GoldSentence sentence, TrialGroup group, string kind, Altered? altered)
    {
        if (altered is null)
            return;
        var begun = time.GetTimestamp();
        var verdict = Judge(altered.Text, [altered.Named]);
        durations.Add(time.GetElapsedTime(begun).TotalMilliseconds);
        Add(sentence, group, kind, altered.Text, verdict);
    }

    /// <inheritdoc cref="Try(GoldSentence, TrialGroup, string, Altered?)"/>
    public void Try(GoldSentence sentence, TrialGroup group, string kind, string? text) =>
        Try(sentence, group, kind, text is null || text == sentence.Text && group is not TrialGroup.Framed ? null : new Altered(text, Corruptor.Named(sentence.Report, sentence.Passage)));

    /// <summary>Keeps a verdict that was made elsewhere.</summary>
    public void Add(GoldSentence sentence, TrialGroup group, string kind, string text, SupportVerdict verdict) =>
        all.Add(new(sentence.Id, Folds.Of(sentence.Article.Id, 2), group, kind, sentence.Text, text, verdict));

    /// <summary>Judges a sentence of an answer of the set by all passages of its articles.</summary>
    public void Try(string question, string text, IReadOnlyList<SourceText> named)
    {
        var quotations = BackingFinder.Find(text, named);
        all.Add(new(question, Folds.Of(question, 2), TrialGroup.Written, "", string.Join(" | ", quotations.Select(quotation => quotation.Quote)), text, Judge(text, named, quotations)));
    }

    private SupportVerdict Judge(string text, IReadOnlyList<SourceText> named) => Judge(text, named, BackingFinder.Find(text, named));

    private SupportVerdict Judge(string text, IReadOnlyList<SourceText> named, IReadOnlyList<Quotation> quotations) =>
        support.Judge(text, [.. quotations.Select(quotation =>
            named.First(source => source.Article.Id == quotation.ArticleId && source.Passage.Contains(quotation.Range)) with { Quoted = quotation.Range })]);
}
