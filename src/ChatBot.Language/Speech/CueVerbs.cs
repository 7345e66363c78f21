using System.Collections.Frozen;
using ChatBot.Language.Words;

namespace ChatBot.Language.Speech;

/// <summary>The verbs that bring somebody's words, by the forms in which they do.</summary>
internal static class CueVerbs
{
    private static readonly Dictionary<string, string[]> Words = WordTable.Lines("Speech/cue-verbs.tsv")
        .Select(line => line.Split('\t')).ToDictionary(row => row[0], row => row[1].Split(' '), StringComparer.Ordinal);

    // Verbs of speech beyond those that a question asks by (SpeechActs).
    private static readonly FrozenSet<string> More = Terms("more");

    // Of the verbs of speech, those that are more often something else, or bring no words.
    private static readonly FrozenSet<string> NoCues = Terms("none");

    private static readonly FrozenSet<string> Plain = Set("finite");

    private static readonly FrozenSet<string> Bare = Set("bare");

    private static readonly FrozenSet<string> NotNamely = Set("noun");

    private static readonly FrozenSet<string> NoClause = Set("no-clause");

    private static readonly FrozenSet<string> Acting = Set("acting");

    // Forms that end like a past tense and are none, or mostly not of a verb of speech.
    private static readonly FrozenSet<string> Excluded = Set("no-verb");

    /// <summary>"said", "argued", "says": a form that needs no other verb.</summary>
    public static bool IsFinite(TextToken word) =>
        !word.IsCapitalised && !Excluded.Contains(word.Word)
        && (Plain.Contains(word.Word) || (word.Word.EndsWith("ed", StringComparison.Ordinal) && IsCue(word.Term))
            || word.Word is "called" or "put" or "stated" or "pointed" or "posted" or "commented");

    /// <summary>"claims", "notes": as often a noun, so that only a name or a pronoun before it makes it a verb.</summary>
    public static bool MayBeNoun(TextToken word) => NotNamely.Contains(word.Word);

    /// <summary>"say", "believe": the form that stands behind several people.</summary>
    public static bool IsBare(TextToken word) => !word.IsCapitalised && Bare.Contains(word.Word);

    /// <summary>"saying", "adding".</summary>
    public static bool IsParticiple(TextToken word) =>
        !word.IsCapitalised && word.Word.EndsWith("ing", StringComparison.Ordinal)
        && word.Word is not ("meeting" or "according" or "backing") && IsCue(word.Term);

    /// <summary>"responded", "spoke": verbs behind which only a quotation or "that" brings words.</summary>
    public static bool BringsNoClause(TextToken word) => NoClause.Contains(word.Word);

    /// <summary>"blamed", "thanked": verbs of which whoever stands behind them is the object.</summary>
    public static bool ActsOn(TextToken word) => Acting.Contains(word.Word);

    /// <summary>"called": verbs that give what stands behind them a name, which may be quoted.</summary>
    public static bool Names(TextToken word) =>
        word.Word is "called" or "calls" or "calling" or "described" or "describes" or "describing" or "dubbed" or "branded" or "labelled"
        or "labeled";

    /// <summary>"told", "asked": verbs behind which somebody stands who is spoken to.</summary>
    public static bool IsAddressed(TextToken word) =>
        word.Word is "told" or "tells" or "telling" or "asked" or "asks" or "informed" or "assured" or "reminded" or "warned" or "urged";

    /// <summary>What is done by a verb of speech; no more than saying it where nothing else is known.</summary>
    public static SpeechForce ForceOf(string term) => SpeechActs.ForceOf(term) ?? SpeechForce.Say;

    private static bool IsCue(string term) => More.Contains(term) || (SpeechActs.IsSaying(term) && !NoCues.Contains(term));

    private static FrozenSet<string> Terms(string kind) => Words[kind].Select(TextAnalyzer.TermOf).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Set(string kind) => Words[kind].ToFrozenSet(StringComparer.Ordinal);
}
