using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Language.Dates;
using ChatBot.Language.Numbers;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Agreement;

/// <summary>A sentence as something that may be true or not, with what tells when and of what it speaks.</summary>
public sealed class Claim
{
    private const int LongestDateline = 60;

    private readonly Lazy<IReadOnlyList<Quantity>> quantities;
    private readonly Lazy<HashSet<string>> content;
    private readonly Lazy<HashSet<string>> names;
    private readonly Lazy<HashSet<string>> title;
    private readonly Lazy<IReadOnlyList<TextRange>> subjects;
    private readonly int dateline;

    /// <param name="text">The sentence.</param>
    /// <param name="headline">Title of its article.</param>
    /// <param name="day">The day the article appeared, or null.</param>
    /// <param name="articleId">Its article; null where it stands in none.</param>
    public Claim(string text, string headline, DateOnly? day, string? articleId = null)
        : this(new ReadSentence(text, day), headline, articleId)
    {
    }

    /// <param name="read">The sentence.</param>
    /// <param name="headline">Title of its article.</param>
    /// <param name="articleId">Its article; null where it stands in none.</param>
    public Claim(ReadSentence read, string headline, string? articleId = null)
    {
        (Read, ArticleId) = (read, articleId);
        quantities = new(() => QuantityReader.Read(read));
        content = new(() => [.. Tokens.Where(token => !token.IsFunctionWord && !AmountReader.IsNumeric(token.Word) && !IsDated(token.Range)
            && !Measures.IsSaying(token)).Select(token => token.Term)]);
        names = new(() => [.. Tokens.Where(token => token.IsCapitalised && !token.IsFunctionWord && !AmountReader.IsNumeric(token.Word)
            && token.Range.Start >= dateline && !IsDated(token.Range) && !IsSpeaker(token.Range)).Select(token => token.Term)]);
        dateline = Dateline();
        subjects = new(() => [.. StatementFinder.Find(Text).Select(statement => statement.Mention)]);
        title = new(() => [.. TextAnalyzer.Terms(headline)]);
    }

    /// <summary>The claim that a range of an article makes.</summary>
    public static Claim Of(Article article, TextRange range) =>
        Of(article, new ReadSentence(range.Of(article.Text), article.Day) { Offset = range.Start });

    /// <summary>The claim that a sentence of an article makes.</summary>
    public static Claim Of(Article article, ReadSentence read) => new(read, article.Title, article.Id);

    public string Text => Read.Text;

    /// <summary>The day its article appeared, or null.</summary>
    public DateOnly? Day => Read.Day;

    /// <summary>The sentence read.</summary>
    public ReadSentence Read { get; }

    /// <summary>Its article, or null.</summary>
    public string? ArticleId { get; }

    public IReadOnlyList<TextToken> Tokens => Read.Tokens;

    /// <summary>The numbers of things that it gives.</summary>
    public IReadOnlyList<Quantity> Quantities => quantities.Value;

    /// <summary>The terms it is about: without function words, numbers, dates and verbs of saying.</summary>
    public IReadOnlySet<string> Content => content.Value;

    /// <summary>Terms written like names, the first word among them; without a dateline ("LYON (AP) —") and those who are said to say
    /// it.</summary>
    public IReadOnlySet<string> Names => names.Value;

    /// <summary>Terms of its article's title.</summary>
    public IReadOnlySet<string> Title => title.Value;

    /// <summary>The days it names, counted from <see cref="Day"/>.</summary>
    public IReadOnlyList<DateWords> Dates => Read.Dates;

    /// <summary>The days it names; what counts from a day that is not known is left out.</summary>
    public IEnumerable<DayRange> KnownDays => Dates.Where(words => Day is not null || !words.IsRelative).Select(words => words.Days[0]);

    /// <summary>Who is said to say it, as written; empty where nobody is named.</summary>
    public IReadOnlyList<string> Speakers => [.. Subjects.Select(subject => subject.Of(Text))];

    private IReadOnlyList<TextRange> Subjects => subjects.Value;

    private int Dateline() =>
        Text.IndexOf('—', StringComparison.Ordinal) is var dash and > 0 and < LongestDateline
        && Text.AsSpan(0, dash).Contains('(') ? dash : 0;

    private bool IsSpeaker(TextRange range) => Subjects.Any(subject => subject.Overlaps(range));

    private bool IsDated(TextRange range) => Dates.Any(words => words.Range.Overlaps(range));
}
