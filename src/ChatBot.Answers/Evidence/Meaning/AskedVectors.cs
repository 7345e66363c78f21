using ChatBot.Answers.Evidence.Judging;
using ChatBot.Retrieval.Encoding.Tokens;

namespace ChatBot.Answers.Evidence.Meaning;

/// <summary>The words that a question is about, as the encoder understands them in their place.</summary>
public sealed class AskedVectors
{
    private AskedVectors(IReadOnlyList<AskedWord> words, ReadOnlyMemory<float> whole) => (Words, Whole) = (words, whole);

    /// <summary>Those that say something of what is asked, in order; function words and words that only build a question are left
    /// out.</summary>
    public IReadOnlyList<AskedWord> Words { get; }

    /// <summary>The vector of the whole question; empty where nothing was read.</summary>
    public ReadOnlyMemory<float> Whole { get; }

    /// <param name="asked">The question.</param>
    /// <param name="spelt">The same in the spelling of the articles.</param>
    /// <param name="vectors">The tokens of its text.</param>
    public static AskedVectors Of(QuestionView asked, ArticleSpelling spelt, TokenVectors vectors)
    {
        if (vectors.Tokens.Count == 0)
            return new([], default);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var unit in asked.Question.Units)
        {
            foreach (var part in unit.Parts)
            {
                foreach (var term in part.Terms.Prepend(part.Token.Term))
                    weights.TryAdd(term, unit.Weight * asked.Rarity(part));
            }
        }

        var dimensions = vectors.Values.Length / vectors.Tokens.Count;
        var words = new List<AskedWord>();
        foreach (var token in spelt.Tokens)
        {
            if (!weights.Remove(token.Term, out var weight) || weight <= 0)
                continue;
            var pieces = Enumerable.Range(0, vectors.Tokens.Count)
                .Where(at => vectors.Tokens[at].Length > 0 && vectors.Tokens[at].Start < token.Range.End
                    && vectors.Tokens[at].End > token.Range.Start)
                .Select(at => vectors.Values.Slice(at * dimensions, dimensions))
                .ToList();
            if (pieces.Count > 0)
                words.Add(new(weight, pieces));
        }

        return new(words, vectors.Values[..dimensions]);
    }
}

/// <summary>A word of a question.</summary>
/// <param name="Weight">How much it says of what is asked, above 0 to 1: its unit's weight times its rarity.</param>
/// <param name="Pieces">The vectors of its pieces, at least one.</param>
public sealed record AskedWord(double Weight, IReadOnlyList<ReadOnlyMemory<float>> Pieces);
