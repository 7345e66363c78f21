using System.Collections.Frozen;
using ChatBot.Language.Words;

namespace ChatBot.Language.People;

/// <summary>What somebody is, such as "Russian foreign minister" or "the mayor of Sandoy".</summary>
/// <param name="Head">Term of what they are: minister, mayor.</param>
/// <param name="Others">Terms of which one, before or behind it: russian, foreign; sandoy.</param>
public sealed record RoleWords(string Head, IReadOnlyList<string> Others)
{
    private const int SharedLetters = 4;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Alike = WordTable.Lines("Names/Titles/alike-roles.tsv")
        .Select(line => line.Split('\t').Select(TextAnalyzer.TermOf).ToArray())
        .ToFrozenDictionary(terms => terms[0], terms => terms[1..].ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Parties = Terms("parties");

    private static readonly FrozenDictionary<string, FrozenSet<string>> Kin = WordTable.Kinds("Names/Titles/kin.tsv");

    private static readonly FrozenSet<string> Relatives = Terms(Kin["kin"]), WithoutWhose = Terms(Kin["without whose"]);

    private static readonly FrozenSet<string> Anybodies = Terms("anybody");

    private static readonly string Officer = TextAnalyzer.TermOf("officer"), Chief = TextAnalyzer.TermOf("chief"),
        Executive = TextAnalyzer.TermOf("executive");

    /// <summary>
    /// How well a description later on fits this one: 0 not at all, 1 by the head alone, more for each word in common. What both tell must
    /// not be wholly different: the US president is not the Russian president.
    /// </summary>
    public int Fit(RoleWords later)
    {
        if (Head != later.Head)
            return 0;
        var shared = later.Others.Count(Tells);
        return shared == 0 && Others.Count > 0 && later.Others.Count > 0 ? 0 : 1 + shared;
    }

    /// <summary>Whether this is the role that is asked for: it tells all that the other tells, "spokesman" and "spokeswoman" being one, and
    /// an attorney being the lawyer that is asked for.</summary>
    public bool Answers(RoleWords asked) => IsOf(asked.Head) && asked.Others.All(Tells);

    /// <summary>Whether who is this is what is asked for by one word: an attorney a lawyer, a chief financial officer a chief, a chief
    /// executive officer a head.</summary>
    /// <param name="asked">Term of what they are in the question.</param>
    public bool IsOf(string asked) => Head == asked || OfficeOf(Head) == OfficeOf(asked) || IsAlike(asked, Head)
        || (IsChief && (asked == Chief || (Others.Contains(Executive) && IsAlike(asked, Chief))));

    /// <summary>Whether it tells nothing of which one that another description does not, parties left aside.</summary>
    public bool AddsNothingTo(RoleWords other) => Others.All(word => Parties.Contains(word) || other.Tells(word)
        || (IsChief && (word == Chief || word == Executive)));

    /// <summary>Whether it leaves to what stands around it whose: "her older brother", "the family's lawyer"; not "a lawyer", who may be
    /// anybody's.</summary>
    public bool IsOfWhoeverIsMeant => Others.All(LeavesOpenWhose) && (Others.Count > 0 || Relatives.Contains(Head));

    /// <summary>Whether a word before a role tells neither whose nor which it is: "family", "older".</summary>
    /// <param name="word">A term.</param>
    public static bool LeavesOpenWhose(string word) => WithoutWhose.Contains(word);

    private bool IsChief => Head == Officer && Others.Contains(Chief);

    /// <summary>Whether a question may ask for somebody by a word that articles have for other things as well: "the head of the
    /// port".</summary>
    /// <param name="asked">Term of what they are in the question.</param>
    public static bool IsAskedBy(string asked) => Alike.ContainsKey(asked) || Anybodies.Contains(asked);

    /// <summary>Whether it is somebody of whom it is only told of what they are, "the man from the ferry line".</summary>
    public bool IsAnybody => Others.Count > 0 && Anybodies.Contains(Head);

    /// <summary>Whether who is asked for by one word may be called by another: "the boss" by "chief executive".</summary>
    /// <param name="asked">Term of what they are in the question.</param>
    /// <param name="told">Term of what they are in an article.</param>
    public static bool IsAlike(string asked, string told) => Alike.TryGetValue(asked, out var words) && words.Contains(told);

    /// <summary>Whether it tells which one by a word, or by one that begins alike: Russia, Russian.</summary>
    public bool Tells(string word) => Others.Any(other => IsSame(word, other));

    private static FrozenSet<string> Terms(string table) => Terms(WordTable.Words($"Names/Titles/{table}.txt"));

    private static FrozenSet<string> Terms(IEnumerable<string> words) =>
        words.Select(TextAnalyzer.TermOf).ToFrozenSet(StringComparer.Ordinal);

    // spokesman, spokeswoman, spokesperson; chairman, chair.
    private static string OfficeOf(string head)
    {
        foreach (var ending in new[] { "woman", "person", "man" })
        {
            if (head.Length > ending.Length + 2 && head.EndsWith(ending, StringComparison.Ordinal))
                return head[..^ending.Length];
        }

        return head;
    }

    // Russia and Russian, Ukraine and Ukrainian begin alike.
    private static bool IsSame(string one, string other) =>
        one == other
        || (one.Length >= SharedLetters && other.Length >= SharedLetters
            && one.AsSpan(0, SharedLetters).SequenceEqual(other.AsSpan(0, SharedLetters)))
        || (IsNational(one) && IsNational(other));

    // Of the United States, whose judges and agents are federal.
    private static bool IsNational(string word) => word is "american" or "usa" or "feder";
}
