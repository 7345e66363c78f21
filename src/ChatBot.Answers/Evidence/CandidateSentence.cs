using ChatBot.Answers.Agreement;
using ChatBot.Articles;
using ChatBot.Retrieval.Analysis;

namespace ChatBot.Answers.Evidence;

/// <summary>
/// A sentence of a retrieved passage that may answer, with what surrounds it. What is known of it is worked out when it is asked for: most
/// sentences of an article are in none of its passages that were found.
/// </summary>
public sealed class CandidateSentence
{
    private readonly Lazy<IReadOnlyList<TextToken>> tokens;
    private readonly Lazy<HashSet<string>> terms;
    private readonly Lazy<TextRange?> speaker;
    private readonly Lazy<Claim> claim;
    private readonly IReadOnlyList<CandidateSentence> siblings;

    /// <param name="article">The article it stands in.</param>
    /// <param name="siblings">All sentences of the article in order, this one to be added at <paramref name="index"/>.</param>
    /// <param name="index">Its place among the article's sentences, 0 upwards.</param>
    /// <param name="range">Where it stands.</param>
    /// <param name="heading">Nearest heading above it, or null.</param>
    public CandidateSentence(Article article, IReadOnlyList<CandidateSentence> siblings, int index, TextRange range, string? heading)
    {
        (Article, Index, Range, Heading, this.siblings) = (article, index, range, heading, siblings);
        Text = range.Of(article.Text);
        tokens = new(() => TextAnalyzer.Tokens(Text));
        terms = new(() => [.. Tokens.Select(token => token.Term)]);
        claim = new(() => Claim.Of(article, range, Tokens));
        speaker = new(() => SpeakerFinder.Find(article.Text, range));
    }

    public Article Article { get; }

    public int Index { get; }

    public TextRange Range { get; }

    public string? Heading { get; }

    public string Text { get; }

    /// <summary>Its words; ranges count from the sentence's start.</summary>
    public IReadOnlyList<TextToken> Tokens => tokens.Value;

    /// <summary>The terms of its words, function words included.</summary>
    public IReadOnlySet<string> Terms => terms.Value;

    /// <summary>The sentence before it in the article, or null.</summary>
    public CandidateSentence? Previous => Index > 0 ? siblings[Index - 1] : null;

    /// <summary>The sentences up to <paramref name="distance"/> places before and behind it, without itself.</summary>
    public IEnumerable<CandidateSentence> Around(int distance) =>
        siblings.Skip(Math.Max(0, Index - distance)).Take(Math.Min(Index, distance) + distance + 1).Where(other => other.Index != Index);

    /// <summary>Who says it, verbatim from the article, or null where the article does not tell or the sentence tells itself.</summary>
    public TextRange? Speaker => speaker.Value;

    /// <summary>What it claims, to be held against what others claim.</summary>
    public Claim Claim => claim.Value;

    /// <summary>Whether it points back: "This meeting", "He added", "the Russian minister said".</summary>
    public bool PointsBack => Tokens.Take(6).Any(token => BackPointers.Contains(token.Word));

    public bool IsSameAs(CandidateSentence other) => Article.Id == other.Article.Id && Index == other.Index;

    private static readonly HashSet<string> BackPointers =
        ["this", "that", "these", "those", "he", "she", "it", "they", "his", "her", "their", "its", "him", "them"];
}
