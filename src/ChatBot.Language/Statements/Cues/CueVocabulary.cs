using System.Collections.Frozen;

namespace ChatBot.Language.Statements.Cues;

/// <summary>The words that speakers are told by, from the tables beside this file. All folded.</summary>
internal static class CueVocabulary
{
    /// <summary>What may stand between a subject and its verb.</summary>
    public static FrozenSet<string> Between { get; } = Set("between");

    /// <summary>What makes it unsure that anything was said.</summary>
    public static FrozenSet<string> Unsure { get; } = Set("unsure");

    /// <summary>Nouns that are plurals without an ending.</summary>
    public static FrozenSet<string> Plurals { get; } = Set("plurals");

    public static FrozenSet<string> Pronouns { get; } = Set("pronouns");

    /// <summary>Words that open a noun phrase.</summary>
    public static FrozenSet<string> Openers { get; } = Set("openers");

    /// <summary>Small words that join a place or a body to what stands before it.</summary>
    public static FrozenSet<string> Links { get; } = Set("links");

    /// <summary>Words that may open a sentence before its subject.</summary>
    public static FrozenSet<string> Leads { get; } = Set("leads");

    /// <summary>Words that stand for people by themselves.</summary>
    public static FrozenSet<string> Somebodies { get; } = Set("somebodies");

    /// <summary>Nouns of people that speak in the press, beside titles and bodies.</summary>
    public static FrozenSet<string> People { get; } = Set("people");

    /// <summary>Nouns, beside those of roles, behind a name that only tells whose they are.</summary>
    public static FrozenSet<string> Compounding { get; } = Set("compounding");

    private static FrozenSet<string> Set(string table) =>
        WordTable.Words($"Statements/Cues/{table}.txt").ToFrozenSet(StringComparer.Ordinal);
}
