using ChatBot.Answers.Understanding;
using ChatBot.Retrieval.Analysis;

namespace ChatBot.Answers.Evidence;

/// <summary>What stands around a sentence and tells what it is about: the sentence before, its heading, the title, its speaker.</summary>
public sealed class Surroundings(CandidateSentence sentence, EvidenceOptions options)
{
    private readonly IReadOnlyList<(IReadOnlyList<TextToken> Tokens, IReadOnlySet<string> Terms, double Strength)> texts = Texts(sentence, options);

    /// <summary>How well the surroundings speak of a unit, 0 to less than 1. The force of a statement is never taken from around it.</summary>
    public double Strength(AskedUnit unit)
    {
        if (unit.Kind == UnitKind.Force)
            return 0;
        var best = 0.0;
        foreach (var (tokens, terms, strength) in texts)
            best = Math.Max(best, strength * UnitMatch.Strength(unit, tokens, terms, options));
        return best;
    }

    private static List<(IReadOnlyList<TextToken>, IReadOnlySet<string>, double)> Texts(CandidateSentence sentence, EvidenceOptions options)
    {
        var texts = new List<(IReadOnlyList<TextToken>, IReadOnlySet<string>, double)>();
        if (sentence.Previous is { } previous)
            texts.Add((previous.Tokens, previous.Terms, sentence.PointsBack ? options.PointedStrength : options.NeighbourStrength));
        Add(texts, sentence.Heading, options.HeadingStrength);
        Add(texts, sentence.Article.Title, options.HeadingStrength);
        Add(texts, sentence.Speaker?.Of(sentence.Article.Text), 0.9);
        return texts;
    }

    private static void Add(List<(IReadOnlyList<TextToken>, IReadOnlySet<string>, double)> texts, string? text, double strength)
    {
        if (string.IsNullOrEmpty(text))
            return;
        var tokens = TextAnalyzer.Tokens(text);
        texts.Add((tokens, tokens.Select(token => token.Term).ToHashSet(StringComparer.Ordinal), strength));
    }
}
