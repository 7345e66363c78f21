using System.Collections.Frozen;
using ChatBot.Language.Words;

namespace ChatBot.Language.Frames;

/// <summary>The words that tell a frame, from frame-cues.tsv.</summary>
internal static class FrameCues
{
    private static readonly ILookup<string, Cue> ByTerm = Rows()
        .Where(row => row.Form is CueForm.Verb or CueForm.Twin or CueForm.Loose or CueForm.Noun or CueForm.Under)
        .ToLookup(row => TextAnalyzer.TermOf(row.Text), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Cue> ByWord = Rows().Where(row => row.Form is CueForm.Word)
        .ToFrozenDictionary(row => row.Text.Replace("-", "", StringComparison.Ordinal), StringComparer.Ordinal);

    private static readonly ILookup<string, string[]> PhrasesByFirst = Rows().Where(row => row.Form is CueForm.Phrase)
        .Select(row => row.Text.Split('_')).ToLookup(words => words[0], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FrameKind> KindOfPhrase = Rows().Where(row => row.Form is CueForm.Phrase)
        .ToFrozenDictionary(row => row.Text, row => row.Kind, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Falsehoods = Rows().Where(row => row.Form is CueForm.False).Select(row => row.Text)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Listeners = Rows().Where(row => row.Form is CueForm.Listener).Select(row => row.Text)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Grounds = Rows().Where(row => row.Form is CueForm.Ground).Select(row => row.Text)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word says that what "that" brings is not so: "false", "a myth".</summary>
    public static bool IsFalse(string word) => Falsehoods.Contains(word);

    /// <summary>Whether a folded word is whom somebody tells what they say: "told reporters".</summary>
    public static bool IsListener(string word) => Listeners.Contains(word);

    /// <summary>Whether a folded word says so behind a word that says no: "no evidence", "not true".</summary>
    public static bool IsGround(string word) => Grounds.Contains(word);

    /// <summary>The cue that a folded word is as it is written: "may", "allegedly"; null for none.</summary>
    public static Cue? OfWord(string word) => ByWord.GetValueOrDefault(word);

    /// <summary>The cues that a word may be by its term, as a verb or a noun.</summary>
    public static IEnumerable<Cue> OfTerm(string term) => ByTerm[term];

    /// <summary>The phrase that begins at a word, with its number of words; null for none.</summary>
    public static (FrameKind Kind, int Length)? PhraseAt(ReadSentence sentence, int at)
    {
        foreach (var words in PhrasesByFirst[sentence.WordAt(at)])
        {
            if (words.Index().All(pair => sentence.WordAt(at + pair.Index) == pair.Item))
                return (KindOfPhrase[string.Join('_', words)], words.Length);
        }

        return null;
    }

    private static IEnumerable<Cue> Rows() => WordTable.Lines("Frames/frame-cues.tsv")
        .Select(line => line.Split('\t'))
        .SelectMany(fields => fields[2].Split(' ')
            .Select(text => new Cue(Enum.Parse<FrameKind>(fields[0]), Enum.Parse<CueForm>(fields[1], ignoreCase: true), text)));
}

/// <summary>One word or phrase that tells a frame.</summary>
internal sealed record Cue(FrameKind Kind, CueForm Form, string Text);

/// <summary>In which form a cue stands; frame-cues.tsv says what each wants.</summary>
internal enum CueForm
{
    Verb,
    Twin,
    Loose,
    Noun,
    Word,
    Phrase,
    Under,
    False,
    Ground,
    Listener,
}
