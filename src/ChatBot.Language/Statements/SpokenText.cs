using ChatBot.Language.Names.Given;
using ChatBot.Language.People;
using ChatBot.Language.Texts;

namespace ChatBot.Language.Statements;

/// <summary>A text as far as somebody speaks in it.</summary>
internal sealed class SpokenText(WordedText text, Cast cast, IReadOnlyList<Statement> statements)
{
    private const int FarthestSubject = 3;

    private readonly SoleReferent sole = new(text, cast);

    public IReadOnlyList<Statement> Statements => statements;

    public IReadOnlyList<Person> People => cast.People;

    /// <summary>Whom a statement is by, or null. A part of a name that several bear is a person by itself, who is not sure.</summary>
    public Person? SpeakerOf(Statement statement) => statement.Speaker is { } speaker ? PersonAt(speaker.Start) : null;

    /// <summary>Whom "he", "she", "his" or "her" at a place of the text, outside of quotations, can only mean, as the sentence before is
    /// about them; or null.</summary>
    public Person? MeantAt(int offset)
    {
        var word = text.FirstWordFrom(offset);
        var gender = word >= text.Words.Count || text.IsQuoted(word) ? Gender.Unknown : GenderedPronouns.GenderOf(text.Words[word].Word);
        return gender is not Gender.Unknown && SubjectBefore(text.SentenceOf(word), gender) is { IsHuman: true } person
            && (person.Gender == gender || person.Gender is Gender.Unknown)
            && sole.Is(person, gender, word) && !IsAnotherQuoted(person, word) ? person : null;
    }

    // "Douglas runs the fund. He joined it after it broke with Philip Morris. He …": who opens the sentences before, and not who was named
    // last.
    private Person? SubjectBefore(int sentence, Gender gender)
    {
        for (var before = sentence - 1; before >= Math.Max(0, sentence - FarthestSubject); before--)
        {
            var (first, end) = text.SentenceWords[before];
            // Behind a dateline.
            while (first < end && text.IsCredit(first))
                first++;
            if (first >= end || text.IsQuoted(first))
                return null;
            if (GenderedPronouns.GenderOf(text.Words[first].Word) != gender)
                return cast.RunAt(first) is { } run ? cast.PersonOf(run) : null;
        }

        return null;
    }

    // “Ariel is a complicated dog,” Holm said. She walked awkwardly: whom a quotation names since may be meant as well.
    private bool IsAnotherQuoted(Person person, int word)
    {
        var opening = 0;
        for (var at = word - 1; at >= opening; at--)
        {
            if (cast.RunAt(at) is not { } run || cast.PersonOf(run) is not { } named)
                continue;
            if (text.IsQuoted(at) && named != person)
                return true;
            if (!text.IsQuoted(at) && named == person && text.SentenceOf(at) is >= 0 and var sentence)
                opening = text.SentenceWords[sentence].First;
        }

        return false;
    }

    /// <summary>The person that a name at a place of the text means, or null.</summary>
    public Person? PersonAt(int offset)
    {
        var word = text.FirstWordFrom(offset);
        return cast.RunAt(word) is { } run ? cast.PersonOf(run) : null;
    }
}
