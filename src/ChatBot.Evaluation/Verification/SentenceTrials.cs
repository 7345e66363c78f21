using ChatBot.Answers.Quoting;
using ChatBot.Answers.Verification.Quotes;
using ChatBot.Answers.Verification.Support;

namespace ChatBot.Evaluation.Verification;

/// <summary>Judges sentences one by one as the verifier would, each by what its own passage has, and keeps the verdicts and what they
/// took.</summary>
internal sealed class SentenceTrials(SentenceSupport support, TimeProvider time)
{
    private readonly List<Trial> all = [];
    private readonly List<double> durations = [];

    public IReadOnlyList<Trial> All => all;

    public IReadOnlyList<double> Durations => durations;

    /// <summary>Judges what became of a sentence by what one passage has.</summary>
    public void Try(GoldSentence sentence, TrialGroup group, string kind, string text, SourceText named)
    {
        var begun = time.GetTimestamp();
        var verdict = Judge(text, [named]);
        durations.Add(time.GetElapsedTime(begun).TotalMilliseconds);
        Add(sentence, group, kind, text, verdict);
    }

    /// <summary>Keeps a verdict that was made elsewhere.</summary>
    public void Add(GoldSentence sentence, TrialGroup group, string kind, string text, SupportVerdict verdict) =>
        all.Add(new(sentence.Id, Folds.Of(sentence.Article.Id, 2), group, kind, sentence.Text, text, verdict));

    /// <summary>Judges a sentence of an answer of the set by all passages of its articles.</summary>
    public void Try(string question, string text, IReadOnlyList<SourceText> named)
    {
        var quotations = BackingFinder.Find(text, named);
        all.Add(new(question, Folds.Of(question, 2), TrialGroup.Written, "",
            string.Join(" | ", quotations.Select(quotation => quotation.Quote)), text, Judge(text, named, quotations)));
    }

    private SupportVerdict Judge(string text, IReadOnlyList<SourceText> named) => Judge(text, named, BackingFinder.Find(text, named));

    private SupportVerdict Judge(string text, IReadOnlyList<SourceText> named, IReadOnlyList<Quotation> quotations) =>
        support.Judge(text, [.. quotations.Select(quotation =>
            named.First(source => source.Article.Id == quotation.ArticleId
                && source.Passage.Contains(quotation.Range)) with { Quoted = quotation.Range })]);
}
