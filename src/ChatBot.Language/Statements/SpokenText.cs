using ChatBot.Language.Names.Given;
using ChatBot.Language.People;
using ChatBot.Language.Texts;

namespace ChatBot.Language.Statements;

/// <summary>A text as far as somebody speaks in it.</summary>
internal sealed class SpokenText(WordedText text, Cast cast, IReadOnlyList<Statement> statements)
{
    private readonly SoleReferent sole = new(text, cast);

    public IReadOnlyList<Statement> Statements => statements;

    public IReadOnlyList<Person> People => cast.People;

    /// <summary>Whom a statement is by, or null. A part of a name that several bear is a person by itself, who is not sure.</summary>
    public Person? SpeakerOf(Statement statement) => statement.Speaker is { } speaker ? PersonAt(speaker.Start) : null;

    /// <summary>Whom "he", "she", "his" or "her" at a place of the text, outside of quotations, can only mean; or null.</summary>
    public Person? MeantAt(int offset)
    {
        var word = text.FirstWordFrom(offset);
        var gender = word >= text.Words.Count || text.IsQuoted(word) ? Gender.Unknown : GenderedPronouns.GenderOf(text.Words[word].Word);
        return gender is Gender.Unknown ? null : cast.People.FirstOrDefault(person => person.IsHuman
            && (person.Gender == gender || person.Gender is Gender.Unknown) && sole.Is(person, gender, word));
    }

    /// <summary>The person that a name at a place of the text means, or null.</summary>
    public Person? PersonAt(int offset)
    {
        var word = text.FirstWordFrom(offset);
        return cast.RunAt(word) is { } run ? cast.PersonOf(run) : null;
    }
}
