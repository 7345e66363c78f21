using ChatBot.Answers.Agreement;
using ChatBot.Answers.Quoting;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Understanding;
using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Language.Marks;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence;

/// <summary>
/// A sentence of a retrieved passage that may answer, with what surrounds it. What is known of it is worked out when it is asked for: most
/// sentences of an article are in none of its passages that were found.
/// </summary>
public sealed class CandidateSentence
{
    private readonly Lazy<HashSet<string>> terms;
    private readonly Lazy<Claim> claim;
    private readonly Lazy<bool> isLeftOpen;
    private readonly Lazy<Attributing?> attributing;
    private readonly IReadOnlyList<CandidateSentence> siblings;

    /// <param name="known">The article it stands in.</param>
    /// <param name="siblings">All sentences of the article in order, this one to be added at <paramref name="index"/>.</param>
    /// <param name="index">Its place among the article's sentences, 0 upwards.</param>
    /// <param name="read">The sentence, read.</param>
    /// <param name="heading">Nearest heading above it, or null.</param>
    /// <param name="statements">The article's statements of which part stands in it, in order.</param>
    /// <param name="quotable">Itself, or the whole quotation that it is a part of; null where that cannot be quoted.</param>
    public CandidateSentence(
        KnownArticle known, IReadOnlyList<CandidateSentence> siblings, int index, ReadSentence read, string? heading,
        IReadOnlyList<Statement> statements, TextRange? quotable)
    {
        (Known, Read, Index, Heading, Statements, this.siblings) = (known, read, index, heading, statements, siblings);
        terms = new(() => [.. Tokens.Select(token => token.Term)]);
        claim = new(() => Claim.Of(Article, Read));
        isLeftOpen = new(() => LeftOpen.Says(Text));
        attributing = new(() => Attributing.Of(this, QuoteTrimmer.Trim(Article.Text, Range), isSure: false));
        Quoted = quotable == Range ? Pointing.Whole(this) ?? quotable : quotable;
    }

    /// <summary>The article it stands in, read.</summary>
    public KnownArticle Known { get; }

    public Article Article => Known.Article;

    /// <summary>The sentence, read.</summary>
    public ReadSentence Read { get; }

    public int Index { get; }

    public TextRange Range => Read.Range;

    /// <summary>What of the article is quoted where the sentence answers: itself, the whole quotation that it is a part of, or what it
    /// points back to before it; null where that cannot be quoted whole.</summary>
    public TextRange? Quoted { get; }

    /// <summary>Its entry's place in the order of time, where its article is a live ticker; else null.</summary>
    public int? Entry => Known.Read.Read.Ticker?.PlaceOf(Range.Start);

    public string? Heading { get; }

    public string Text => Read.Text;

    /// <summary>Its words; ranges count from the sentence's start.</summary>
    public IReadOnlyList<TextToken> Tokens => Read.Tokens;

    /// <summary>The terms of its words, function words included.</summary>
    public IReadOnlySet<string> Terms => terms.Value;

    /// <summary>The sentence before it in the article, or null.</summary>
    public CandidateSentence? Previous => Index > 0 ? siblings[Index - 1] : null;

    /// <summary>The sentences up to <paramref name="distance"/> places before and behind it, without itself.</summary>
    public IEnumerable<CandidateSentence> Around(int distance) =>
        siblings.Skip(Math.Max(0, Index - distance)).Take(Math.Min(Index, distance) + distance + 1).Where(other => other.Index != Index);

    /// <summary>What is said in it, by whom: each statement of which part stands in it, in order.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>
    /// Who seems to say it, in the article's best naming words (the fullest name, or one with a title), or null where the article leaves no
    /// guess or the sentence tells itself. Good enough to look for sentences by, not to be said.
    /// </summary>
    public TextRange? Speaker => attributing.Value?.Speaker;

    /// <summary>Whether <see cref="Speaker"/> says the whole sentence; else part of it, and the sentence speaks of them as "he" or "the
    /// minister".</summary>
    public bool IsSpoken => attributing.Value is { IsWhole: true };

    /// <summary>Whom what is quoted has to be attributed to; null where nobody says it, where it names them itself or the article does not
    /// tell for sure.</summary>
    internal Attributing? Attribution => Quoted is { } quoted ? Attributing.Of(this, quoted, isSure: true) : null;

    /// <summary>Whether a name that is asked about is whom one of its statements is by. Never true of what others say about the
    /// name.</summary>
    public bool SpeaksBy(AskedUnit name) => Statements.Any(statement => AskedPerson.IsBy(name, Known, statement));

    /// <summary>The statements in it by a name that is asked about.</summary>
    public IEnumerable<Statement> StatementsBy(AskedUnit name) => Statements.Where(statement => AskedPerson.IsBy(name, Known, statement));

    /// <summary>What it claims, to be held against what others claim.</summary>
    public Claim Claim => claim.Value;

    /// <summary>Whether it says that something is not known or not told.</summary>
    public bool IsLeftOpen => isLeftOpen.Value;

    /// <summary>Whether it points back: "This meeting", "He added", "the Russian minister said".</summary>
    public bool PointsBack => Tokens.Take(6).Any(token => BackPointers.Is(token.Word));

    /// <summary>Whether it is a question, in quotation marks or not.</summary>
    public bool Asks => QuoteMarks.Inside(Text) is [.., '?'];

    public bool IsSameAs(CandidateSentence other) => Article.Id == other.Article.Id && Index == other.Index;

    /// <summary>Whether what is quoted for one holds what is quoted for the other: both stand in one quotation, or one points back to the
    /// other.</summary>
    public bool IsQuotedWith(CandidateSentence other) => Article.Id == other.Article.Id && Quoted is { } own && other.Quoted is { } others
        && (own.Contains(others) || others.Contains(own));
}
