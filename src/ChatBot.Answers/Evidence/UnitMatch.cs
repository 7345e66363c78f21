using ChatBot.Answers.Understanding;
using ChatBot.Language.Speech;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Evidence;

/// <summary>How well a sentence, or what surrounds it, speaks of something that is asked.</summary>
public static class UnitMatch
{
    /// <summary>Strength from which it surely speaks of it.</summary>
    public const double Sure = 0.65;

    /// <summary>Strength within one text's words: 1 the word itself or a spelling of the name, less for a synonym or a cue, 0
    /// none.</summary>
    public static double Strength(AskedUnit unit, IReadOnlyList<TextToken> tokens, IReadOnlySet<string> terms, EvidenceOptions options) =>
        unit.Kind switch
        {
            UnitKind.Name => NameStrength(unit.Parts, terms),
            UnitKind.Force => ForceStrength(unit, tokens, terms, options),
            _ => WordStrength(unit.Parts[0], terms, options),
        };

    // The last word of a name carries it (surname; the Petersburg of St. Petersburg); the others only add.
    private static double NameStrength(IReadOnlyList<QueryTerm> parts, IReadOnlySet<string> terms)
    {
        if (!parts[^1].Terms.Any(terms.Contains))
            return 0;
        var known = parts.Where(part => part.Passages > 0).ToList();
        return 0.7 + (0.3 * known.Count(part => part.Terms.Any(terms.Contains)) / known.Count);
    }

    private static double WordStrength(QueryTerm word, IReadOnlySet<string> terms, EvidenceOptions options)
    {
        if (word.IsIn(terms))
            return 1;
        return Synonyms.OfReader(word.Token.Term).Any(terms.Contains) ? options.SynonymStrength : 0;
    }

    private static double ForceStrength(AskedUnit unit, IReadOnlyList<TextToken> tokens, IReadOnlySet<string> terms,
        EvidenceOptions options)
    {
        if (unit.Force != SpeechForce.Say && terms.Contains(unit.Parts[0].Token.Term))
            return 1;
        return tokens.Any(token => SpeechActs.Shows(unit.Force!.Value, token)) ? options.CueStrength : 0;
    }
}
