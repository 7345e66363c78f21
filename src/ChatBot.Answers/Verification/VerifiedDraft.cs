using ChatBot.Answers.Drafts;
using ChatBot.Answers.Quoting;
using ChatBot.Articles;

namespace ChatBot.Answers.Verification;

/// <summary>What of a draft holds.</summary>
/// <param name="Sentences">In order; empty means a refusal.</param>
/// <param name="Nearest">For a refusal, or null.</param>
/// <param name="Articles">The quoted articles by id.</param>
/// <param name="Dropped">How many sentences did not hold.</param>
public sealed record VerifiedDraft(
    IReadOnlyList<DraftSentence> Sentences, Quotation? Nearest, IReadOnlyDictionary<string, Article> Articles, int Dropped)
{
    /// <summary>For a refusal: what is asked for that the articles do not have, or null.</summary>
    public Shortfall? Shortfall { get; init; }

    /// <summary>For a refusal: whether the nearest may be the answer after all.</summary>
    public bool IsDoubtful { get; init; }

    public static VerifiedDraft Empty { get; } = new([], null, new Dictionary<string, Article>(), 0);
}
