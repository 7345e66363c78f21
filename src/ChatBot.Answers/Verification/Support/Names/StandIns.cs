using System.Collections.Frozen;
using ChatBot.Language;
using ChatBot.Language.Names.Titles;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Verification.Support.Names;

/// <summary>The pronouns and descriptions of the sources ("she", "the company") that a written sentence gives by name.</summary>
internal sealed class StandIns
{
    private static readonly FrozenSet<string> Bodies = WordTable.Words(typeof(StandIns).Assembly, "Verification/Support/Names/bodies.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly Ground ground;
    private readonly List<Neighbours> places;

    private StandIns(Ground ground, List<Neighbours> places) => (this.ground, this.places) = (ground, places);

    /// <summary>Neighbours of those of the source.</summary>
    public IEnumerable<Neighbours> Places => places;

    public static StandIns Of(ReadSentence written, Ground ground)
    {
        var inSource = ground.Sentences.SelectMany(sentence => In(sentence).Select(at => (Sentence: sentence, At: at))).ToList();
        var kept = In(written).Count();
        return new(ground, inSource.Count > kept
            ? [.. inSource.Select(place =>
                Neighbours.Of(place.Sentence, place.At, place.At,
                    at => !place.Sentence.Tokens[at].IsFunctionWord && !place.Sentence.Tokens[at].IsCapitalised))]
            : []);
    }

    /// <summary>Whether a name that the quoted sentences lack may be whom one of them means: the passage or the title names it.</summary>
    public bool MayBe(NamePiece run, SupportOptions options) =>
        places.Count > 0 && run.Words.All(at =>
            ground.Around.Any(token => token.IsCapitalised && NameLikeness.AreAlike(token, run.Text.Tokens[at], options.NameDistance)));

    private static IEnumerable<int> In(ReadSentence text) => Enumerable.Range(0, text.Tokens.Count).Where(at =>
        IsPronoun(text.WordAt(at))
        || (text.WordAt(at - 1) is "the" or "this" or "that" && (Bodies.Contains(text.WordAt(at)) || TitleWords.IsRole(text.WordAt(at)))));

    public static bool IsPronoun(string word) =>
        Determiners.IsPossessive(word)
        || word is "he" or "she" or "they" or "it" or "him" or "them" or "i" or "we" or "me" or "us" or "himself" or "herself";
}
