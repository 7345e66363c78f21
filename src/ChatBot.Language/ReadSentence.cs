using System.Buffers;
using ChatBot.Language.Dates;
using ChatBot.Language.Frames;
using ChatBot.Language.Marks;
using ChatBot.Language.Names;
using ChatBot.Language.Numbers;
using ChatBot.Language.Sentences;
using ChatBot.Language.Words;

namespace ChatBot.Language;

/// <summary>One sentence, written or of a source, read for what it can be held to. Words are known by their number, 0 upwards.</summary>
public class ReadSentence : INamedText
{
    private static readonly SearchValues<char> Openings = SearchValues.Create("!?:");

    private readonly Lazy<IReadOnlyList<DateWords>> dates;
    private readonly Lazy<IReadOnlyList<DateWords>> times;
    private readonly Lazy<HashSet<int>> dated;
    private readonly Lazy<IReadOnlyList<Amount>> amounts;
    private readonly Lazy<IReadOnlyList<Amount>> allAmounts;
    private readonly Lazy<IReadOnlyList<WrittenName>> names;
    private readonly Lazy<bool> isPassive;
    private readonly Lazy<IReadOnlyList<Denial>> negations;
    private readonly Lazy<IReadOnlyList<Frame>> frames;

    /// <param name="text">The sentence.</param>
    /// <param name="day">The day that "Monday" counts from, or null.</param>
    /// <param name="tokens">Its words where they are known; ranges count from its start.</param>
    public ReadSentence(string text, DateOnly? day, IReadOnlyList<TextToken>? tokens = null)
    {
        (Text, Day, Tokens) = (text, day, tokens ?? TextAnalyzer.Tokens(text));
        dates = new(() => DateReader.Read(Text, Day ?? UnknownDay, looksBack: false));
        times = new(() => DateReader.Times(Text));
        dated = new(() => [.. Enumerable.Range(0, Tokens.Count)
            .Where(word => Dates.Any(words => words.Range.Overlaps(Tokens[word].Range)))]);
        amounts = new(() => AmountReader.Read(this));
        allAmounts = new(() => AmountReader.Read(this, withDates: true));
        names = new(() => NameReader.Read(this));
        isPassive = new(() => Passive.IsIn(this));
        negations = new(() => DenialReader.Read(this));
        frames = new(() => FrameReader.Read(this));
    }

    /// <summary>The day that words count from in a text whose day is not known: they then mean the same only beside a text that is as
    /// unsure.</summary>
    public static DateOnly UnknownDay { get; } = new(1000, 1, 1);

    public string Text { get; }

    /// <summary>Where it begins in the text that it is of; 0 for one that stands alone.</summary>
    public int Offset { get; init; }

    /// <summary>Where it stands in the text that it is of.</summary>
    public TextRange Range => new(Offset, Text.Length);

    public DateOnly? Day { get; }

    public IReadOnlyList<TextToken> Tokens { get; }

    public IReadOnlyList<DateWords> Dates => dates.Value;

    /// <summary>All that tells a time in it, whatever day it counts from; also what is too loose for a date.</summary>
    public IReadOnlyList<DateWords> Times => times.Value;

    /// <summary>Its numbers, those of dates left out.</summary>
    public IReadOnlyList<Amount> Amounts => amounts.Value;

    /// <summary>Its numbers, those of dates among them.</summary>
    public IReadOnlyList<Amount> AllAmounts => allAmounts.Value;

    /// <summary>Its names in order; each tells how sure it is that it is one.</summary>
    public IReadOnlyList<WrittenName> Names => names.Value;

    /// <summary>Its words that say no, in order.</summary>
    public IReadOnlyList<Denial> Negations => negations.Value;

    /// <summary>What of it is not asserted by the text itself, and how.</summary>
    public IReadOnlyList<Frame> Frames => frames.Value;

    /// <summary>Whether it says by whom something is done.</summary>
    public bool IsPassive => isPassive.Value;

    /// <summary>The folded word at a place; empty beyond the ends.</summary>
    public string WordAt(int word) => word >= 0 && word < Tokens.Count ? Tokens[word].Word : "";

    /// <summary>Whether a clause ends behind a word.</summary>
    public bool EndsClause(int word) =>
        word + 1 >= Tokens.Count || Between(word).ContainsAny(ClauseMarks.All);

    /// <summary>What stands between a word and the next, or the end.</summary>
    public ReadOnlySpan<char> Between(int word) =>
        Text.AsSpan(Tokens[word].Range.End,
            (word + 1 < Tokens.Count ? Tokens[word + 1].Range.Start : Text.Length) - Tokens[word].Range.End);

    /// <summary>Whether a word opens it, a sentence in it or a quotation.</summary>
    public bool Opens(int word)
    {
        if (word == 0)
            return true;
        var gap = Between(word - 1);
        return gap.ContainsAny(Openings) || (gap.Length > 0 && QuoteMarks.MayOpen(gap[^1]))
            || (gap.Contains('.') && !Abbreviations.IsKnown(Text.AsSpan(Tokens[word - 1].Range.Start, Tokens[word - 1].Range.Length)));
    }

    /// <inheritdoc/>
    public bool IsJoined(int word) =>
        word >= 0 && word + 1 < Tokens.Count && Between(word) is " " or "\u00a0" or "-" or "‑" or ". " or ".\u00a0" or ".";

    /// <inheritdoc/>
    public bool IsPossessive(int word) =>
        Text.AsSpan(Tokens[word].Range.Start, Tokens[word].Range.Length) is [_, .., '\'' or '’', 's' or 'S'];

    bool INamedText.IsLeftOut(int word) => false;

    bool INamedText.IsWrittenSmall(string word) => false;

    /// <summary>Whether a word stands in a date.</summary>
    public bool IsDated(int word) => dated.Value.Contains(word);

    /// <summary>Whether a word says something of what the sentence is about.</summary>
    public bool IsContent(int word) => !Tokens[word].IsFunctionWord && !IsDated(word) && !AmountReader.IsNumeric(Tokens[word].Word);
}
