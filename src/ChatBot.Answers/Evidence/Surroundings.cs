using System.Collections.Frozen;
using ChatBot.Answers.Understanding;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence;

/// <summary>What stands around a sentence and tells what it is about: the sentence before, its heading, the title, its speaker, who
/// published it.</summary>
public sealed class Surroundings
{
    private readonly EvidenceOptions options;
    private readonly Context? previous;
    private readonly Context? heading;
    private readonly Context? title;
    private readonly Context? speaker;
    private readonly Context? byline;
    private readonly double previousStrength;
    private readonly List<Context> around;

    public Surroundings(CandidateSentence sentence, EvidenceOptions options)
    {
        this.options = options;
        Sentence = sentence;
        previous = sentence.Previous is { } before ? new(before.Tokens, before.Terms) : null;
        previousStrength = sentence.PointsBack ? options.PointedStrength : options.NeighbourStrength;
        around = [.. sentence.Around(options.AroundSentences).Select(other => new Context(other.Tokens, other.Terms))];
        heading = Read(sentence.Heading);
        title = Read(sentence.Article.Title);
        byline = Read($"{sentence.Article.Source} {sentence.Article.Author}");
        speaker = Read(sentence.Speaker?.Of(sentence.Article.Text));
    }

    /// <summary>The sentence in the middle.</summary>
    public CandidateSentence Sentence { get; }

    public IReadOnlyList<TextToken> TitleTokens => title?.Tokens ?? [];

    public IReadOnlySet<string> TitleTerms => title?.Terms ?? FrozenSet<string>.Empty;

    public IReadOnlySet<string> HeadingTerms => heading?.Terms ?? FrozenSet<string>.Empty;

    /// <summary>How well the surroundings speak of a unit, 0 to less than 1. The force of a statement is never taken from around
    /// it.</summary>
    public double Strength(AskedUnit unit) =>
        unit.Kind == UnitKind.Force ? 0 : new[]
        {
            Strength(unit, title, options.HeadingStrength), Strength(unit, byline, options.HeadingStrength), Nearby(unit), Around(unit),
        }.Max();

    /// <summary>The same from what surely belongs to the sentence: neither the title nor the sentences farther off, which name people who
    /// need not be speaking.</summary>
    public double Nearby(AskedUnit unit) => Math.Max(
        Math.Max(Strength(unit, previous, previousStrength), Strength(unit, heading, options.HeadingStrength)),
        Strength(unit, speaker, options.SpeakerStrength));

    private double Around(AskedUnit unit) => around.Count == 0 ? 0 : around.Max(context => Strength(unit, context, options.AroundStrength));

    private double Strength(AskedUnit unit, Context? context, double strength) =>
        context is null ? 0 : strength * UnitMatch.Strength(unit, context.Tokens, context.Terms, options);

    private static Context? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var tokens = TextAnalyzer.Tokens(text);
        return new(tokens, tokens.Select(token => token.Term).ToHashSet(StringComparer.Ordinal));
    }

    private sealed record Context(IReadOnlyList<TextToken> Tokens, IReadOnlySet<string> Terms);
}
