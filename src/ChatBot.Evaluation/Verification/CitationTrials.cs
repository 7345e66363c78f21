using ChatBot.Answers.Drafts;
using ChatBot.Answers.Quoting;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Verification;
using ChatBot.Answers.Verification.Support;

namespace ChatBot.Evaluation.Verification;

/// <summary>
/// Gives sentences a second citation and asks the verifier of whole answers whether it stays: one of a like sentence of another place or
/// number must not, one of the same sentence in another article must.
/// </summary>
internal sealed class CitationTrials(CitationVerifier verifier, SentenceTrials trials)
{
    /// <summary>The kind of a sentence that a model wrote.</summary>
    public const string Written = "citation";

    /// <summary>The kind of one that is quoted.</summary>
    public const string Quoted = "citationOfQuote";

    public void Try(GoldSentence sentence, GoldSentence other, TrialGroup group, string kind) =>
        trials.Add(sentence, group, kind, $"{sentence.Text} [also: {other.Text}]", Verdict(sentence, other, kind != Quoted));

    private SupportVerdict Verdict(GoldSentence sentence, GoldSentence other, bool isWritten)
    {
        var wrong = Quote(other);
        GoldSentence[] both = [sentence, other];
        var retrieved = both.ToLookup(gold => gold.Article.Id, gold => gold.Passage, StringComparer.Ordinal);
        var known = both.DistinctBy(gold => gold.Article.Id).ToDictionary(gold => gold.Article.Id, Known, StringComparer.Ordinal);
        var draft = new DraftSentence([Quote(sentence), wrong]) { Written = isWritten ? sentence.Text : null };
        var stays = verifier.Verify(new([draft], null), retrieved, known).Sentences.Any(kept => kept.Quotations.Contains(wrong));
        return new(stays ? 1 : 0, stays ? [] : [SupportFault.NoSource]);
    }

    private static Quotation Quote(GoldSentence sentence) =>
        new(sentence.Article.Id, sentence.Range, sentence.Range.Of(sentence.Article.Text));

    private static KnownArticle Known(GoldSentence gold) => new(gold.Report.Read);
}
