using System.Collections.Frozen;
using ChatBot.Language.Words;

namespace ChatBot.Language.Statements;

/// <summary>
/// The verbs and nouns of speech, by force, and the words by which a statement shows its force without naming it:
/// who says that Ukraine "should" withdraw demands it.
/// </summary>
public static class SpeechActs
{
    private static readonly (SpeechForce Force, string Words, string Cues)[] Table =
    [
        (SpeechForce.Say,
            "say tell state comment remark mention note add declare announce claim explain point stress clarify speak talk answer reply " +
            "respond statement position opinion think believe describe emphasize emphasise underline argue report reveal confirm assert " +
            "maintain reiterate recall insist observe write tweet post interview quote according",
            ""),
        (SpeechForce.Demand,
            "demand insist require request urge want ultimatum condition requirement",
            "demand insist require request urge should must want ultimatum condition aspire seek aim wish renounce necessary requirement"),
        (SpeechForce.Deny, "deny reject refute dismiss denial rejection rebut", "deny reject refute dismiss never false untrue denial"),
        (SpeechForce.Praise,
            "praise laud hail commend applaud compliment welcome thank admire",
            "praise laud hail commend applaud compliment welcome thank great excellent admire"),
        (SpeechForce.Criticise,
            "criticise criticize condemn denounce slam blast accuse blame attack criticism",
            "criticise criticize condemn denounce slam blast accuse blame attack wrong unacceptable outrage"),
        (SpeechForce.Warn, "warn caution threaten alert warning threat", "warn caution threaten alert danger risk warning threat careful"),
        (SpeechForce.Promise, "promise pledge vow commit guarantee commitment", "promise pledge vow commit guarantee ensure commitment"),
        (SpeechForce.Admit, "admit acknowledge concede confess recognise recognize", "admit acknowledge concede confess recognise recognize mistake"),
        (SpeechForce.Expect, "expect predict forecast anticipate hope prediction", "expect predict forecast anticipate hope likely soon prediction"),
        (SpeechForce.Propose, "propose suggest recommend advise offer proposal suggestion", "propose suggest recommend advise offer plan should could proposal"),
        (SpeechForce.Agree, "agree accept approve endorse back consent", "agree accept approve endorse back support consent agreement yes"),
    ];

    private static readonly FrozenDictionary<string, SpeechForce> Forces = Table
        .SelectMany(row => row.Words.Split(' ').Select(word => (Term: TextAnalyzer.TermOf(word), row.Force)))
        .Reverse()
        .DistinctBy(pair => pair.Term)
        .ToFrozenDictionary(pair => pair.Term, pair => pair.Force, StringComparer.Ordinal);

    private static readonly FrozenDictionary<SpeechForce, FrozenSet<string>> CueWords = Table
        .ToFrozenDictionary(row => row.Force, row => row.Cues.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Forms).ToFrozenSet(StringComparer.Ordinal));

    private static readonly FrozenSet<string> Sayings = Table
        .SelectMany(row => row.Words.Split(' ')).Select(TextAnalyzer.TermOf).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> BaseForms = Table
        .SelectMany(row => row.Words.Split(' '))
        .DistinctBy(TextAnalyzer.TermOf)
        .ToFrozenDictionary(TextAnalyzer.TermOf, StringComparer.Ordinal);

    /// <summary>The form of a verb of speech that follows "did", such as "praise" for the term of "praised"; null for other terms.</summary>
    public static string? BaseOf(string term) => BaseForms.GetValueOrDefault(term);

    /// <summary>The force of a verb or noun of speech by its term, or null where it is none.</summary>
    public static SpeechForce? ForceOf(string term) => Forces.TryGetValue(term, out var force) ? force : null;

    /// <summary>Whether a term names an act of speech, whatever its force.</summary>
    public static bool IsSaying(string term) => Sayings.Contains(term);

    /// <summary>Whether a word of a statement shows the force.</summary>
    public static bool Shows(SpeechForce force, TextToken token) =>
        force == SpeechForce.Say ? IsSaying(token.Term) : CueWords[force].Contains(token.Term) || CueWords[force].Contains(token.Word);

    // Modal verbs are function words whose stem says nothing, so they are kept as written beside their term.
    private static IEnumerable<string> Forms(string word) => [word, TextAnalyzer.TermOf(word)];
}
