using ChatBot.Answers.Times;
using ChatBot.Articles;
using ChatBot.Retrieval.Analysis;

namespace ChatBot.Answers.Agreement;

/// <summary>A sentence as something that may be true or not, with what tells when and of what it speaks.</summary>
public sealed class Claim
{
    private readonly Lazy<IReadOnlyList<Quantity>> quantities;
    private readonly Lazy<HashSet<string>> content;
    private readonly Lazy<HashSet<string>> names;
    private readonly Lazy<IReadOnlyList<DateWords>> dates;
    private readonly Lazy<HashSet<string>> title;

    /// <param name="text">The sentence.</param>
    /// <param name="headline">Title of its article.</param>
    /// <param name="day">The day the article appeared, or null.</param>
    /// <param name="tokens">Its words where they are known; ranges count from the sentence's start.</param>
    public Claim(string text, string headline, DateOnly? day, IReadOnlyList<TextToken>? tokens = null)
    {
        (Text, Day) = (text, day);
        Tokens = tokens ?? TextAnalyzer.Tokens(text);
        quantities = new(() => QuantityReader.Read(Text, Tokens));
        dates = new(() => DateReader.Read(Text, Day ?? DateOnly.MinValue.AddYears(2000), looksBack: false));
        content = new(() => [.. Tokens.Where(token => !token.IsFunctionWord && !QuantityReader.IsNumeric(token.Word) && !IsDated(token.Range) && !Measures.IsSaying(token)).Select(token => token.Term)]);
        names = new(() => [.. Tokens.Skip(1).Where(token => token.IsCapitalised && !token.IsFunctionWord && !IsDated(token.Range)).Select(token => token.Term)]);
        title = new(() => [.. TextAnalyzer.Terms(headline)]);
    }

    /// <summary>The claim that a range of an article makes.</summary>
    public static Claim Of(Article article, TextRange range, IReadOnlyList<TextToken>? tokens = null) =>
        new(range.Of(article.Text), article.Title, TimeFit.DayOf(article), tokens);

    public string Text { get; }

    public DateOnly? Day { get; }

    public IReadOnlyList<TextToken> Tokens { get; }

    /// <summary>The numbers of things that it gives.</summary>
    public IReadOnlyList<Quantity> Quantities => quantities.Value;

    /// <summary>The terms it is about: without function words, numbers, dates and verbs of saying.</summary>
    public IReadOnlySet<string> Content => content.Value;

    /// <summary>Terms written like names, the first word left out.</summary>
    public IReadOnlySet<string> Names => names.Value;

    /// <summary>Terms of its article's title.</summary>
    public IReadOnlySet<string> Title => title.Value;

    /// <summary>The days it names, counted from <see cref="Day"/>.</summary>
    public IReadOnlyList<DateWords> Dates => dates.Value;

    /// <summary>The days it names; what counts from a day that is not known is left out.</summary>
    public IEnumerable<DayRange> KnownDays => Dates.Where(words => Day is not null || !words.IsRelative).Select(words => words.Days[0]);

    private bool IsDated(TextRange range) => Dates.Any(words => words.Range.Overlaps(range));
}
