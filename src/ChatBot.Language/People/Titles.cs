using System.Collections.Frozen;
using ChatBot.Language.Names.Given;

namespace ChatBot.Language.People;

/// <summary>Words that stand before a name, and nouns that tell what somebody is.</summary>
public static class Titles
{
    private static readonly FrozenSet<string> Words = Set(
        "mr mrs ms miss mx dr prof president vice sen sens senator rep reps representative congressman congresswoman gov governor lt gen general " +
        "col colonel sgt sergeant cmdr commander capt captain admiral adm maj major judge justice mayor secretary minister premier chancellor king " +
        "queen prince princess pope sir dame lord lady rev reverend chief attorney director chairman chairwoman chair sheriff professor coach " +
        "speaker ambassador deputy del councilman councilwoman commissioner detective officer inspector sheikh ayatollah imam rabbi bishop " +
        "archbishop cardinal sister brother father mother actor actress singer ceo leader spokesman spokeswoman spokesperson strategist");

    private static readonly FrozenSet<string> Organisations = Set(
        "committee party times post university college department court house campaign news foundation agency association institute center centre " +
        "union bank council commission congress parliament ministry office press company corp inc group club board bureau league federation " +
        "organization organisation church school hospital journal magazine network tv television radio army navy police service services fund " +
        "project company firm newspaper daily coalition alliance society authority administration street state states city county nations kingdom");

    private static readonly FrozenSet<string> Women = Set(
        "mrs ms miss queen princess lady dame congresswoman chairwoman councilwoman spokeswoman businesswoman actress mother wife daughter sister " +
        "aunt grandmother widow woman girl policewoman waitress madame mme heiress");

    private static readonly FrozenSet<string> Men = Set(
        "mr king prince sir lord pope congressman chairman councilman spokesman businessman father husband son brother uncle grandfather widower " +
        "man boy policeman");

    private static readonly FrozenSet<string> Occupations = WordTable.Words("People/occupations.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the word tells what somebody is, and opens a sentence before a name: "Keeper".</summary>
    public static bool IsOccupation(string word) => Occupations.Contains(word);

    public static bool Contains(string word) => Words.Contains(word);

    /// <summary>Whether the word, last or first in a name, makes it that of a body and not of a person.</summary>
    public static bool IsOrganisation(string word) => Organisations.Contains(word);

    /// <summary>The gender that a title or a noun such as "spokeswoman" tells.</summary>
    public static Gender GenderOf(string word) => Women.Contains(word) ? Gender.Female : Men.Contains(word) ? Gender.Male : Gender.Unknown;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
