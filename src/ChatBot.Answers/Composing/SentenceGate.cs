using ChatBot.Answers.Drafts;
using ChatBot.Answers.Reading;
using ChatBot.Answers.TakingBack;
using ChatBot.Answers.Verification;
using ChatBot.Articles;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Composing;

/// <summary>
/// Lets the sentences of an answer that is still being written through one by one, each only when the verifier holds it, and shows what has
/// come so far. What the articles take back of a sentence comes right behind it.
/// </summary>
/// <param name="verifier">The one verifier.</param>
/// <param name="known">The articles of the question.</param>
/// <param name="show">Gets everything that was let through so far, each time a sentence is; null where nobody watches.</param>
public sealed class SentenceGate(CitationVerifier verifier, KnownArticles known, Func<VerifiedDraft, ValueTask>? show)
{
    private readonly TakeBacks takeBacks = new(verifier);
    private readonly List<DraftSentence> passed = [];
    private readonly Dictionary<string, Article> articles = new(StringComparer.Ordinal);

    /// <summary>The articles of the question; what is shown to a model belongs read from here too.</summary>
    public KnownArticles Known => known;

    /// <summary>What was let through, in order.</summary>
    public IReadOnlyList<DraftSentence> Passed => passed;

    /// <summary>The draft as verified, where each of its sentences was let through here already; null where one was not.</summary>
    public VerifiedDraft? Verified(Draft draft) =>
        draft.Sentences.Count > 0 && draft.Sentences.All(passed.Contains) ? new(draft.Sentences, null, articles, 0) : null;

    /// <summary>Whether the sentence holds, and was let through.</summary>
    /// <param name="sentence">As composed.</param>
    /// <param name="hits">What was retrieved for the question so far.</param>
    public async ValueTask<bool> OfferAsync(DraftSentence sentence, IReadOnlyCollection<Hit> hits, CancellationToken cancellationToken)
    {
        var verified = await verifier.VerifyAsync(new([sentence], null), hits, known, cancellationToken);
        if (verified.Sentences.Count == 0)
            return false;
        passed.AddRange(verified.Sentences);
        var back = await takeBacks.BehindAsync(sentence, [.. passed.SelectMany(other => other.Quotations)], hits, known, cancellationToken);
        passed.AddRange(back.Sentences);
        foreach (var (id, article) in verified.Articles.Concat(back.Articles))
            articles[id] = article;
        if (show is not null)
            await show(new([.. passed], null, articles, 0));
        return true;
    }
}
