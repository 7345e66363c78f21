using ChatBot.Answers.Understanding;
using ChatBot.Answers.Verification.Support.Alignments;
using ChatBot.Language;
using ChatBot.Language.Frames;

namespace ChatBot.Answers.Verification.Support.Negations;

/// <summary>Whether a sentence denies what its sources deny, and nothing else.</summary>
internal static class NegationCheck
{
    public static bool Holds(ReadSentence written, Ground ground, AlignedSources aligned)
    {
        if (aligned.IsTurned)
            return false;
        var denied = written.Negations;
        var known = ground.Sentences.Select(sentence => (Sentence: sentence, Denials: sentence.Negations)).ToList();
        return denied.All(denial => IsDenied(written, denial, known, ground))
            && known.All(source => source.Denials.All(denial => !IsAffirmed(source.Sentence, denial, written, denied, known)))
            && !TurnsRound(written, denied, known, ground);
    }

    private static bool IsDenied(ReadSentence written, Denial denial, List<(ReadSentence Sentence, IReadOnlyList<Denial> Denials)> known,
        Ground ground)
    {
        if (denial.Scope.Count == 0)
            return known.Exists(source => source.Denials.Count > 0);
        var terms = denial.Scope.Select(at => written.Tokens[at].Term).ToList();
        return known.Exists(source =>
            source.Denials.Any(other => other.Scope.Count == 0 ? source.Sentence.WordAt(other.At) == written.WordAt(denial.At)
                : other.Scope.Any(at => terms.Exists(term => AreAlike(term, source.Sentence.Tokens[at].Term)))))
            || terms.Exists(term => Antonyms.Of(term).Any(ground.Terms.Contains));
    }

    // What the source denies stands in the sentence, more often than the source says it without denying it.
    private static bool IsAffirmed(ReadSentence source, Denial denial, ReadSentence written, IReadOnlyList<Denial> denied,
        List<(ReadSentence Sentence, IReadOnlyList<Denial> Denials)> known)
    {
        if (denial.Scope.Count == 0)
            return false;
        var head = denial.Scope[0];
        if (source.WordAt(head).EndsWith("ly", StringComparison.Ordinal) && denial.Scope.Count > 1)
            head = denial.Scope[1];
        var term = source.Tokens[head].Term;
        var scope = denial.Scope.Select(at => source.Tokens[at].Term).ToHashSet(StringComparer.Ordinal);
        if (denied.Any(other => other.Scope.Any(at => scope.Contains(written.Tokens[at].Term))
            || written.WordAt(other.At) == source.WordAt(denial.At)))
            return false;
        // One word of several may be there for another reason.
        if (scope.Count > 1 && scope.Count(written.Tokens.Select(token => token.Term).Contains) < 2)
            return false;
        return CountFree(written, denied, term) > known.Sum(other => CountFree(other.Sentence, other.Denials, term));
    }

    private static int CountFree(ReadSentence text, IReadOnlyList<Denial> denials, string term) =>
        Enumerable.Range(0, text.Tokens.Count)
        .Count(at => text.Tokens[at].Term == term && !denials.Any(denial => denial.Scope.Contains(at)));

    // "Fell" for "rose", "unsafe" for "safe": a word that the sources lack in the place of its opposite, which the sentence lacks.
    private static bool TurnsRound(ReadSentence written, IReadOnlyList<Denial> denied,
        List<(ReadSentence Sentence, IReadOnlyList<Denial> Denials)> known, Ground ground)
    {
        var said = written.Tokens.Select(token => Antonyms.KeyOf(token.Word)).ToHashSet(StringComparer.Ordinal);
        foreach (var token in written.Tokens)
        {
            var key = Antonyms.KeyOf(token.Word);
            if (ground.WordsByKey.Contains(key))
                continue;
            var isDenied = denied.Any(denial => denial.Scope.Any(at => written.Tokens[at] == token));
            var opposites = Antonyms.Of(key).SelectMany(other => ground.WordsByKey[other])
                .Concat(ground.Words.Where(word => Antonyms.AreTurned(word, token.Word)));
            if (opposites.Any(word => !said.Contains(Antonyms.KeyOf(word)) && IsDeniedIn(word) == isDenied))
                return true;
        }

        return false;

        bool IsDeniedIn(string word) =>
            known.Exists(source => source.Denials.Any(denial => denial.Scope.Any(at => source.Sentence.WordAt(at) == word)));
    }

    private static bool AreAlike(string one, string other) =>
        one == other || Synonyms.Of(one).Contains(other)
        || (one.Length >= 5 && other.Length >= 5 && one.AsSpan().CommonPrefixLength(other) >= 5);
}
