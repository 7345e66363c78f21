using ChatBot.Language.Names.Titles;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Given;
using ChatBot.Language.Texts;

namespace ChatBot.Language.People;

/// <summary>
/// Tells whether a pronoun or a description can mean nobody but one person: since that person was last named, outside of quotations, the
/// text names and describes nobody else who might be meant.
/// </summary>
internal sealed class SoleReferent(WordedText text, Cast cast)
{
    private const int FarthestSentence = 5;
    private const int FarthestWord = 400;

    /// <param name="person">Whom the word is taken to mean.</param>
    /// <param name="gender">The gender that the word tells; unknown where it tells none.</param>
    /// <param name="first">The first word of the pronoun or description.</param>
    public bool Is(Person person, Gender gender, int first)
    {
        var sentence = text.SentenceOf(first);
        if (sentence < 0 || !person.IsSure)
            return false;
        var isNamed = false;
        var opening = text.SentenceWords[sentence].First;
        for (var word = first - 1; word >= Math.Max(0, first - FarthestWord); word--)
        {
            var at = text.SentenceOf(word);
            // Headings, credits and quotations name people that nobody behind them speaks of.
            if (at < 0 || text.IsQuoted(word) || text.IsCredit(word))
                continue;
            if (sentence - at > FarthestSentence || (isNamed && word < opening))
                return isNamed;
            if (cast.RunAt(word) is { } run)
            {
                if (cast.PersonOf(run) == person)
                    (isNamed, opening) = (true, text.SentenceWords[at].First);
                else if (MayBeMeant(run, gender))
                    return false;
                word = run.First;
            }
            else if (IsSomebodyElse(word, person, gender))
            {
                return false;
            }
        }

        return isNamed;
    }

    private bool MayBeMeant(WrittenName run, Gender gender)
    {
        if (cast.PersonOf(run) is not { } other)
            return run.Core > run.Last
                && IsOfGender(Enumerable.Range(run.First, run.Last - run.First + 1)
                    .Select(word => TitleWords.GenderOf(text.Words[word].Word)).LastOrDefault(), gender);
        if (!IsOfGender(other.Gender, gender))
            return false;
        return other.IsHuman || (!IsOrdinary(other) && !IsBodyOrPlace(run, other));
    }

    // "Tests confirmed it": the first word of a sentence that has the form of no name.
    private static bool IsOrdinary(Person person) => !person.IsTold && person.Full.Certainty is NameCertainty.Ordinary;

    private static bool IsOfGender(Gender one, Gender other) => one is Gender.Unknown || other is Gender.Unknown || one == other;

    private static bool IsBodyOrPlace(WrittenName run, Person other) =>
        run.IsArticled || run.IsWhere || run.Kind is NameKind.Organisation or NameKind.Place
        || other.Name.Any(TitleWords.IsOrganisation) || Places.Contains(other.Name);

    // "a spokesman", "his brother", "the officer": somebody whom the text does not name.
    private bool IsSomebodyElse(int word, Person person, Gender gender)
    {
        var token = text.Words[word];
        if (token.IsCapitalised || token.IsFunctionWord || !TitleWords.IsRole(token.Word)
            || !IsOfGender(TitleWords.GenderOf(token.Word), gender))
            return false;
        // What stands before a name is that person's role, and a word of a role that the person has means them.
        return !person.Roles.Any(role => role.Head == token.Term) && !LeadsToName(word);
    }

    private bool LeadsToName(int word)
    {
        const int farthest = 3;
        for (var at = word; at < text.Words.Count - 1 && at - word < farthest && (text.IsJoined(at) || text.GapAfter(at) is ", "); at++)
        {
            if (cast.RunAt(at + 1) is not null)
                return true;
        }

        return false;
    }
}
