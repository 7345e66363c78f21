using ChatBot.Answers.Drafts;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Verification;
using ChatBot.Answers.Verification.Support;
using ChatBot.Evaluation.Verification.Corruptions;

namespace ChatBot.Evaluation.Verification;

/// <summary>
/// Gives sentences a second citation and asks the verifier of whole answers: one of a like sentence of another place or number must not stay, one of the same
/// sentence in another article must.
/// </summary>
internal sealed class CitationTrials(CitationVerifier verifier, SimilarSentences similar, SentenceTrials trials)
{
    /// <summary>The kinds: a sentence that a model wrote, and one that is quoted.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["citation", "citationOfQuote"];

    /// <summary>False where no sentence is like it.</summary>
    public bool TryOtherwise(GoldSentence sentence) => similar.Otherwise(sentence) is { } other && Try(sentence, other, TrialGroup.Corrupted);

    /// <summary>False where no other article has it.</summary>
    public bool TryCopy(GoldSentence sentence) => similar.Copy(sentence) is { } other && Try(sentence, other, TrialGroup.Framed);

    private bool Try(GoldSentence sentence, GoldSentence other, TrialGroup group)
    {
        foreach (var kind in Kinds)
            trials.Add(sentence, group, kind, $"{sentence.Text} [also: {other.Text}]", Verdict(sentence, other, kind == Kinds[0]));
        return true;
    }

    private SupportVerdict Verdict(GoldSentence sentence, GoldSentence other, bool isWritten)
    {
        var wrong = SimilarSentences.Quote(other);
        GoldSentence[] both = [sentence, other];
        var retrieved = both.ToLookup(gold => gold.Article.Id, gold => gold.Passage, StringComparer.Ordinal);
        var known = both.DistinctBy(gold => gold.Article.Id).ToDictionary(gold => gold.Article.Id, Known, StringComparer.Ordinal);
        var draft = new DraftSentence([SimilarSentences.Quote(sentence), wrong]) { Written = isWritten ? sentence.Text : null };
        var stays = verifier.Verify(new([draft], null), retrieved, known).Sentences.Any(kept => kept.Quotations.Contains(wrong));
        return new(stays ? 1 : 0, stays ? [] : [SupportFault.NoSource]);
    }

    private static KnownArticle Known(GoldSentence gold) => new(gold.Report.Read);
}
