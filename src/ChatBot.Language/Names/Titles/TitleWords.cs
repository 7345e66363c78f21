using System.Collections.Frozen;
using ChatBot.Language.Names.Given;

namespace ChatBot.Language.Names.Titles;

/// <summary>Words that stand before a name, and nouns that tell what somebody is.</summary>
public static class TitleWords
{
    private const int ShortestTrade = 8;
    private const int ShortestPerson = 6;

    private static readonly FrozenSet<string> Words = Load("titles");
    private static readonly FrozenSet<string> Organisations = Load("organisations");
    private static readonly FrozenSet<string> Women = Load("women");
    private static readonly FrozenSet<string> Men = Load("men");
    private static readonly FrozenSet<string> Roles = Load("roles");
    private static readonly FrozenSet<string> Foreign = Load("foreign");
    private static readonly FrozenSet<string> Ranks = Load("ranks");

    public static bool Contains(string word) => Words.Contains(word);

    /// <summary>Whether the word stands before a name in English or another language: "mr", "herr".</summary>
    public static bool IsHonorific(string word) => Words.Contains(word) || Foreign.Contains(word);

    /// <summary>Whether the word tells which title is meant: "prime" of "prime minister".</summary>
    public static bool IsRank(string word) => Ranks.Contains(word);

    /// <summary>Whether the word, last or first in a name, makes it that of a body and not of a person.</summary>
    public static bool IsOrganisation(string word) => Organisations.Contains(word);

    /// <summary>Whether a folded noun in the singular tells what one human being is or does: "captain", "biologist", "sister".</summary>
    public static bool IsRole(string word) =>
        Roles.Contains(word) || Words.Contains(word)
        || (word.Length >= ShortestTrade && word.EndsWith("ist", StringComparison.Ordinal))
        || (word.Length >= ShortestPerson
            && (word.EndsWith("woman", StringComparison.Ordinal) || word.EndsWith("person", StringComparison.Ordinal)));

    /// <summary>Whether a word with a capital is what the name behind it is by trade ("Architect Ida Berg") and no given name ("Hunter
    /// Biden").</summary>
    public static bool MayLead(string word) =>
        Words.Contains(word) || (IsRole(word) && !GivenNames.Of(word).IsKnown && Genders.Of(word) is Gender.Unknown);

    /// <summary>The gender that a title or a noun such as "spokeswoman" tells.</summary>
    public static Gender GenderOf(string word) => Women.Contains(word) ? Gender.Female : Men.Contains(word) ? Gender.Male : Gender.Unknown;

    private static FrozenSet<string> Load(string table) => WordTable.Words($"Names/Titles/{table}.txt").ToFrozenSet(StringComparer.Ordinal);
}
