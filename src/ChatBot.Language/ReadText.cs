using ChatBot.Language.Interviews;
using ChatBot.Language.People;
using ChatBot.Language.Quotations;
using ChatBot.Language.Sentences;
using ChatBot.Language.Statements;
using ChatBot.Language.Tables;
using ChatBot.Language.Tickers;

namespace ChatBot.Language;

/// <summary>A whole text, read for what stands in it: each part is read once, when it is first asked for. Safe for concurrent
/// use.</summary>
public sealed class ReadText
{
    private readonly Lazy<IReadOnlyList<ReadSentence>> sentences;
    private readonly Lazy<IReadOnlyList<TextRange?>> quotable;
    private readonly Lazy<SpokenText> spoken;
    private readonly Lazy<IReadOnlyList<QuotedSpan>> quotations;
    private readonly Lazy<Ticker?> ticker;
    private readonly Lazy<Interview?> interview;
    private readonly Lazy<IReadOnlyList<TextTable>> tables;

    /// <param name="text">The text.</param>
    /// <param name="day">The day that "Monday" counts from, or null.</param>
    public ReadText(string text, DateOnly? day)
        : this(text, day, SentenceSplitter.Split(text), [], [])
    {
    }

    /// <param name="text">The text.</param>
    /// <param name="day">The day that "Monday" counts from, or null.</param>
    /// <param name="ranges">Its sentences in order, headings among them.</param>
    /// <param name="headings">Those that are headings.</param>
    /// <param name="seams">Offsets at which a break was lost, in order.</param>
    public ReadText(string text, DateOnly? day, IReadOnlyList<TextRange> ranges, IReadOnlyCollection<TextRange> headings,
        IReadOnlyList<int> seams)
    {
        (Text, Day, Ranges) = (text, day, ranges);
        sentences = new(() => [.. ranges.Select(range => new ReadSentence(range.Of(text), day) { Offset = range.Start })]);
        quotations = new(() => QuotationFinder.Find(text));
        tables = new(() => TableReader.Find(text));
        ticker = new(() => TickerReader.Find(text));
        interview = new(() => InterviewReader.Find(text));
        quotable = new(() => Units(headings));
        spoken = new(() => StatementFinder.Read(text, headings.Count == 0 ? ranges : [.. ranges.Except(headings)], seams));
    }

    public string Text { get; }

    public DateOnly? Day { get; }

    /// <summary>Where its sentences stand, in order, each heading a range of its own.</summary>
    public IReadOnlyList<TextRange> Ranges { get; }

    /// <summary>The sentences at <see cref="Ranges"/>.</summary>
    public IReadOnlyList<ReadSentence> Sentences => sentences.Value;

    public IReadOnlyList<QuotedSpan> Quotations => quotations.Value;

    /// <summary>For each sentence what is quoted where it is, itself or its whole quotation; null where that cannot be quoted.</summary>
    public IReadOnlyList<TextRange?> Quotable => quotable.Value;

    /// <summary>Its entries, where it is a live ticker; else null.</summary>
    public Ticker? Ticker => ticker.Value;

    /// <summary>Its questions and answers, where it is an interview; else null.</summary>
    public Interview? Interview => interview.Value;

    /// <summary>Its tables, in order.</summary>
    public IReadOnlyList<TextTable> Tables => tables.Value;

    /// <summary>Who says what in it, ordered by what is said.</summary>
    public IReadOnlyList<Statement> Statements => spoken.Value.Statements;

    /// <summary>Everybody that it names.</summary>
    public IReadOnlyList<Person> People => spoken.Value.People;

    /// <summary>Whom a statement is by; null where the text does not tell.</summary>
    public Person? SpeakerOf(Statement statement) => spoken.Value.SpeakerOf(statement);

    /// <summary>The person that a name at a place of the text means, or null.</summary>
    public Person? PersonAt(int offset) => spoken.Value.PersonAt(offset);

    /// <summary>Whom "he", "she", "his" or "her" at a place of the text, outside of quotations, can only mean; or null.</summary>
    public Person? MeantAt(int offset) => spoken.Value.MeantAt(offset);

    private IReadOnlyList<TextRange?> Units(IReadOnlyCollection<TextRange> headings)
    {
        var units = QuotableUnits.Of(Text, Ranges, Quotations);
        // A table's head tells nothing by itself.
        if (Tables.Count > 0)
            units = [.. units.Select(unit => unit is { } own && Tables.Any(table => table.Head.Range.Overlaps(own)) ? null : unit)];
        if (Ticker is { } entries)
            return EntryUnits.Of(Text, units, headings, entries);
        return Interview is { } exchanges ? InterviewUnits.Of(Ranges, units, exchanges, IsToldWhoAnswers) : units;
    }

    // A letter tells nothing that would be lost; a name is told before the quotation where it is sure whose it is.
    private bool IsToldWhoAnswers(Exchange exchange) =>
        exchange.Answerer is null || Statements.Any(statement => statement.Content == exchange.Told && statement.IsSure);
}
