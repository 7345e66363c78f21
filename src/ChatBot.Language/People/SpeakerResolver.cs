using ChatBot.Language.Names.Given;
using ChatBot.Language.Statements;
using ChatBot.Language.Statements.Cues;

namespace ChatBot.Language.People;

/// <summary>
/// Tells whom a pronoun, a surname or a description means. Sentences are given in order, since "he" is mostly whoever spoke or acted last.
/// </summary>
internal sealed class SpeakerResolver(WordedText text, Cast cast)
{
    private const int FarthestSentence = 6;
    private const int FarthestWord = 2_000;

    private readonly List<Person>[] actors = new List<Person>[text.Sentences.Count];

    /// <summary>Whom a mention in a sentence means, or null where that is not sure.</summary>
    public Person? Resolve(Mention mention, int sentence) => mention.Kind switch
    {
        MentionKind.Name => cast.PersonOf(mention.Run!),
        MentionKind.Pronoun => ByPronoun(text.Words[mention.First].Word, mention.First, sentence),
        _ => ByRole(mention),
    };

    /// <summary>Remembers who speaks or acts in a sentence, for the pronouns behind it.</summary>
    public void Remember(Person? person, int sentence)
    {
        if (person is not null)
            (actors[sentence] ??= []).Add(person);
    }

    private Person? ByPronoun(string pronoun, int word, int sentence)
    {
        var gender = pronoun switch { "he" => Gender.Male, "she" => Gender.Female, _ => Gender.Unknown };
        if (gender is Gender.Unknown)
            return null;
        for (var back = sentence; back >= 0 && sentence - back <= FarthestSentence; back--)
        {
            if (actors[back]?.FindLast(person => Fits(person, gender)) is not { } actor)
                continue;
            if (!actor.IsSure)
                return Bearer(actor.Surname, gender);
            actor.Gender = gender;
            return actor;
        }

        return LastNamed(gender, word, sentence);
    }

    // "Clinton", of whom there are two, goes on as "she".
    private Person? Bearer(string surname, Gender gender)
    {
        var bearers = cast.People.Where(person => person.IsSure && person.Surname == surname && person.Gender == gender).ToList();
        return bearers.Count == 1 ? bearers[0] : null;
    }

    private Person? LastNamed(Gender gender, int word, int sentence)
    {
        for (var at = word - 1; at >= Math.Max(0, word - FarthestWord) && (text.SentenceOf(at) < 0 || sentence - text.SentenceOf(at) <= FarthestSentence); at--)
        {
            if (!text.IsQuoted(at) && cast.RunAt(at) is { } run && run.Last == at && cast.PersonOf(run) is { } person && person.Gender == gender)
                return person;
        }

        return null;
    }

    private static bool Fits(Person person, Gender gender) =>
        person.Gender == gender || (person.Gender is Gender.Unknown && (person.IsHuman || IsLikeHuman(person)));

    // A name that no word makes a body's: "Stumpf", "DuVernay".
    private static bool IsLikeHuman(Person person) => !Array.Exists(person.Name, Titles.IsOrganisation) && !person.Full.IsArticled;

    private Person? ByRole(Mention mention)
    {
        var opening = text.Words[mention.First];
        var isDefinite = opening.Word is "the" or "his" or "her" or "its" or "their" || opening.IsCapitalised;
        if (!isDefinite || RoleFinder.Read(text, mention.First, mention.Last + 1) is not { } role || HasLink(mention))
            return null;
        if (mention.IsClause && LastHumanBefore(mention) is { } named && named.Roles.TrueForAll(known => known.Head != role.Head))
            return named;
        var fits = cast.People.Select(person => (Person: person, Fit: Fit(person, role))).Where(pair => pair.Fit > 0).ToList();
        if (fits.Count == 0)
            return null;
        var best = fits.Max(pair => pair.Fit);
        var people = fits.Where(pair => pair.Fit == best).Select(pair => pair.Person).ToHashSet();
        return people.Count == 1 ? people.Single() : LastOf(people, mention.First);
    }

    private int Fit(Person person, RoleWords role)
    {
        // "the ministry": the Defense Ministry.
        if (!person.IsHuman && person.Name.Length > 1 && role.Others.Count == 0 && text.Words[person.Full.Last].Term == role.Head)
            return 1;
        return person.Roles.Count == 0 || (!person.IsHuman && !Titles.IsOrganisation(role.Head)) ? 0 : person.Roles.Max(known => known.Fit(role));
    }

    private bool HasLink(Mention mention)
    {
        for (var word = mention.First + 1; word <= mention.Last; word++)
        {
            if (text.Words[word].IsFunctionWord)
                return true;
        }

        return false;
    }

    private Person? LastHumanBefore(Mention mention)
    {
        var sentence = text.SentenceOf(mention.First);
        for (var word = mention.First - 1; word >= 0 && text.SentenceOf(word) == sentence; word--)
        {
            if (cast.RunAt(word) is { } run && cast.PersonOf(run) is { IsHuman: true } person)
                return person;
        }

        return null;
    }

    private Person? LastOf(HashSet<Person> people, int before)
    {
        for (var word = before - 1; word >= Math.Max(0, before - FarthestWord); word--)
        {
            if (cast.RunAt(word) is { } run && cast.PersonOf(run) is { } person && people.Contains(person))
                return person;
        }

        return null;
    }
}
