using ChatBot.Language.Names;
using ChatBot.Language.Names.Titles;
using ChatBot.Language.Names.Given;
using ChatBot.Language.Texts;
using ChatBot.Language.Words;

namespace ChatBot.Language.People;

/// <summary>
/// Tells whom a pronoun, a surname or a description means, and how that is known. Sentences are given in order, since "he" is mostly
/// whoever spoke or acted last.
/// </summary>
internal sealed class SpeakerResolver(WordedText text, Cast cast)
{
    private const int FarthestSentence = 6;
    private const int FarthestWord = 2_000;

    private readonly List<Person>[] actors = new List<Person>[text.Sentences.Count];
    private readonly SoleReferent sole = new(text, cast);
    private readonly RoleBearers bearers = new(text, cast);

    /// <summary>Whom a mention in a sentence means; nobody where that is not even a guess.</summary>
    public Meant Resolve(Mention mention, int sentence) => mention.Kind switch
    {
        MentionKind.Name => ByName(mention.Run!),
        MentionKind.Pronoun => ByPronoun(text.Words[mention.First].Word, mention.First, sentence),
        _ => ByRole(mention),
    };

    /// <summary>Remembers who speaks or acts in a sentence, for the pronouns behind it.</summary>
    public void Remember(Person? person, int sentence)
    {
        if (person is not null)
            (actors[sentence] ??= []).Add(person);
    }

    private Meant ByName(WrittenName run) =>
        cast.PersonOf(run) is not { } person ? Meant.Nobody
        : new(person, person.IsSure ? SpeakerCertainty.Named : SpeakerCertainty.Guessed);

    private Meant ByPronoun(string pronoun, int word, int sentence)
    {
        var gender = GenderedPronouns.GenderOf(pronoun);
        if (gender is Gender.Unknown)
            return Meant.Nobody;
        for (var back = sentence; back >= 0 && sentence - back <= FarthestSentence; back--)
        {
            if (actors[back]?.FindLast(person => Fits(person, gender)) is not { } actor)
                continue;
            if (!actor.IsSure)
                return new(Bearer(actor.Surname, gender), SpeakerCertainty.Guessed);
            var certainty = CertaintyOf(actor, gender, word);
            actor.Gender = gender;
            return new(actor, certainty);
        }

        return LastNamed(gender, word, sentence) is { } last ? new(last, CertaintyOf(last, gender, word)) : Meant.Nobody;
    }

    private SpeakerCertainty CertaintyOf(Person person, Gender gender, int word) =>
        IsToldHuman(person) && sole.Is(person, gender, word) ? SpeakerCertainty.Sole : SpeakerCertainty.Guessed;

    // "A source told Holm Tonight. He …": a name of several words, and whom something is told, is a person where a title, a role or a given
    // name says so.
    private bool IsToldHuman(Person person) =>
        person.IsHuman || person.Roles.Count > 0
        || (person.Name.Count == 1 && !(person.Full.First > 0 && text.Words[person.Full.First - 1].Word is "told" or "tells" or "telling"));

    // "Clinton", of whom there are two, goes on as "she".
    private Person? Bearer(string surname, Gender gender)
    {
        var found = cast.People.Where(person => person.IsSure && person.Surname == surname && person.Gender == gender).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private Person? LastNamed(Gender gender, int word, int sentence)
    {
        for (var at = word - 1; at >= Math.Max(0, word - FarthestWord)
            && (text.SentenceOf(at) < 0 || sentence - text.SentenceOf(at) <= FarthestSentence); at--)
        {
            if (!text.IsQuoted(at) && cast.RunAt(at) is { } run && run.Last == at && cast.PersonOf(run) is { } person
                && person.Gender == gender)
                return person;
        }

        return null;
    }

    private static bool Fits(Person person, Gender gender) =>
        person.Gender == gender || (person.Gender is Gender.Unknown && (person.IsHuman || IsLikeHuman(person)));

    // A name that no word makes a body's: "Stumpf", "DuVernay"; not "NATO", nor "Gaps in the records remain, he said".
    private static bool IsLikeHuman(Person person) =>
        person.IsTold && person.Full.Kind is NameKind.Person or NameKind.Unknown && !person.Name.Any(TitleWords.IsOrganisation)
        && !person.Full.IsArticled && !person.Full.IsWhere;

    private Meant ByRole(Mention mention)
    {
        var opening = text.Words[mention.First];
        var isOwned = Determiners.IsTheirs(opening.Word);
        var isDefinite = opening.Word is "the" || isOwned || opening.IsCapitalised;
        if (!isDefinite || RoleFinder.Read(text, mention.First, mention.Last + 1) is not { } role || HasLink(mention))
            return Meant.Nobody;
        if (mention.IsClause && LastHumanBefore(mention) is { } named && named.Roles.All(known => known.Head != role.Head))
            return new(named, SpeakerCertainty.Guessed);
        var fits = cast.People.Select(person => (Person: person, Fit: Fit(person, role))).Where(pair => pair.Fit > 0).ToList();
        if (fits.Count == 0)
            return Meant.Nobody;
        var best = fits.Max(pair => pair.Fit);
        var people = fits.Where(pair => pair.Fit == best).Select(pair => pair.Person).ToHashSet();
        if (people.Count > 1)
            return LastOf(people, mention.First) is { } last ? new(last, SpeakerCertainty.Guessed) : Meant.Nobody;
        var one = people.Single();
        return new(one, !isOwned && fits.Count == 1 && bearers.IsSole(one, role, mention) ? SpeakerCertainty.Sole
            : SpeakerCertainty.Guessed);
    }

    private int Fit(Person person, RoleWords role)
    {
        // "the ministry": the Defense Ministry.
        if (!person.IsHuman && person.Name.Count > 1 && role.Others.Count == 0 && text.Words[person.Full.Last].Term == role.Head)
            return 1;
        return person.Roles.Count == 0 || (!person.IsHuman && !TitleWords.IsOrganisation(role.Head)) ? 0
            : person.Roles.Max(known => known.Fit(role));
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
