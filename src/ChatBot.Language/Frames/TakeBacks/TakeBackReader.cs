using System.Collections.Frozen;

namespace ChatBot.Language.Frames.TakeBacks;

/// <summary>
/// Finds which sentences take back, deny, clear, drop, correct or limit what another one claims, by a verb or noun of taking back and what
/// means the claim: a pronoun, "the report", a name or a word of it. Meant to be sure rather than frequent.
/// </summary>
public static class TakeBackReader
{
    /// <summary>A claim is taken back at most so many sentences behind it.</summary>
    public const int Farthest = 4;

    private const int LeastContent = 2;

    private static readonly FrozenSet<string> PointBack = TakeBackWords.Of("it|he|she|they|this|that|these|those|his|her|their|its|there");

    /// <summary>What takes a sentence back behind it in the same text, in order; empty where nothing does.</summary>
    /// <param name="sentences">The sentences of the text in order, headings left out.</param>
    /// <param name="claim">The place of the sentence among them.</param>
    public static IReadOnlyList<TakeBack> Behind(IReadOnlyList<ReadSentence> sentences, int claim)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(claim);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(claim, sentences.Count);
        var words = new ClaimWords(sentences[claim]);
        if (words.Content.Count < LeastContent)
            return [];
        var found = new List<TakeBack>();
        for (var at = claim + 1; at <= Math.Min(claim + Farthest, sentences.Count - 1); at++)
        {
            if (Find(new(sentences[at], words, false), Clearness(sentences, claim, at)) is not { } kind)
                continue;
            var last = at + 1 < sentences.Count && GoesOn(sentences[at + 1], words) ? at + 1 : at;
            found.Add(new(kind, at, last));
            at = last;
        }

        return found;
    }

    /// <summary>How a sentence of another text takes a claim back, naming whom or what it speaks of; null where it does not.</summary>
    public static TakeBackKind? Elsewhere(ReadSentence claim, ReadSentence sentence)
    {
        var words = new ClaimWords(claim);
        var named = Enumerable.Range(0, sentence.Tokens.Count)
            .Any(at => sentence.Tokens[at].IsCapitalised && sentence.IsContent(at) && words.Names.Contains(sentence.Tokens[at].Term));
        return named ? Find(new(sentence, words, true), MeantBy.Noun) : null;
    }

    private static TakeBackKind? Find(Reading reading, MeantBy least)
    {
        if (reading.Text.Text.AsSpan().TrimEnd().EndsWith("?"))
            return null;
        foreach (var pattern in Pattern.All)
        {
            if (pattern.Find(reading) is { } reached && reached.By >= least)
                return pattern.Kind;
        }

        return null;
    }

    // "It" means the sentence before; farther back only where all between speak of the same. "The report" reaches over one sentence, a name
    // over more.
    private static MeantBy Clearness(IReadOnlyList<ReadSentence> sentences, int claim, int at)
    {
        if (at == claim + 1)
            return MeantBy.Nothing;
        if (Enumerable.Range(claim + 1, at - claim - 1).All(between => PointBack.Contains(sentences[between].WordAt(0))))
            return MeantBy.Pronoun;
        return at == claim + 2 ? MeantBy.Noun : MeantBy.Name;
    }

    // "The case was dropped. The lamps had been found …": the lamps are the claim's.
    private static bool GoesOn(ReadSentence sentence, ClaimWords claim)
    {
        if (sentence.WordAt(0) is not ("the" or "these" or "those"))
            return false;
        for (var at = 1; at < Math.Min(4, sentence.Tokens.Count); at++)
        {
            if (claim.Content.Contains(sentence.Tokens[at].Term) && !sentence.Tokens[at].IsCapitalised)
                return sentence.WordAt(at + 1) is "had" or "was" or "were" or "is" or "are" or "has" or "have";
        }

        return false;
    }
}
