using System.Text.RegularExpressions;
using ChatBot.Answers.Conversations;
using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Given;
using ChatBot.Language.Names.Titles;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>Finds in the turns before whom "he" is, which body "their" is of, where "there" is and who "the minister" is.</summary>
/// <param name="history">The turns before, oldest first.</param>
/// <param name="question">The question that points back. What it names itself is nothing that it points to.</param>
internal sealed partial class Referents(IReadOnlyList<Turn> history, string question)
{
    // A team or a company is over several.
    private const int TurnsOfBody = 4;

    private readonly PastTurns past = new(history, question);
    private readonly Dictionary<(Gender Gender, bool IsDone), string?> persons = [];

    /// <summary>
    /// Whoever the last question was about; where it asked who, whoever its answer names first. Nobody whose title, given name or article
    /// tells the other gender, or that it is no human being; of those that one text names, whose tells that they are meant before the
    /// first. Null where nobody may be meant.
    /// </summary>
    /// <param name="gender">What the pronoun tells of it.</param>
    /// <param name="isDone">Whether something is done to them: "Who took over for him?" asks for somebody else than "Who leads while Ada
    /// Lind is ill?", about the same.</param>
    public string? Person(Gender gender, bool isDone = false)
    {
        // What points back to somebody often does so several times.
        if (!persons.TryGetValue((gender, isDone), out var person))
            persons.Add((gender, isDone), person = Find(gender, isDone && QuestionWords.Read(question) is ExpectedAnswer.Person));
        return person;
    }

    private string? Find(Gender gender, bool asksForAnother) => past.Search(turn =>
    {
        var known = Ordered(turn, asksForAnother)
            .Select(names => names.Where(past.IsNew).Select(name => PersonOf(name, turn)).OfType<NamedPerson>()
                .Where(person => person.MayBe(gender)).ToList())
            .ToList();
        var meant = known.Select(persons => persons.Find(person => person.Gender == gender)
            ?? persons.Find(person => !Places.Contains(person.Name))).FirstOrDefault(person => person is not null);
        return (meant ?? known.SelectMany(persons => persons).FirstOrDefault())?.Name;
    });

    /// <summary>The body that was spoken of last: a team, a company, a council.</summary>
    public string? Body() => past.Search(turn =>
    {
        var asked = Mentions.Names(turn.Understood).Where(name => !Mentions.IsLocated(turn.Understood, name))
            .Select(name => Mentions.Written(name.Of(turn.Understood)))
            .Where(name => past.IsNew(name) && !KnownNames.IsHuman(name, turn) && NamedPerson.Of(name).Gender is Gender.Unknown
                && !Places.Contains(name));
        var answered = turn.Names.Where(name => name.IsQuoted && !name.IsHuman && past.IsNew(name.Name) && !Places.Contains(name.Name))
            .Select(name => name.Name);
        var order = QuestionWords.Read(turn.Understood) is ExpectedAnswer.Person ? answered.Concat(asked) : asked.Concat(answered);
        return order.FirstOrDefault();
    }, TurnsOfBody);

    /// <summary>The place that was spoken of last: one that is known as a place, or stands behind "in" or "at".</summary>
    public string? Place() => past.Search(turn =>
    {
        var texts = turn.Answered ? new[] { turn.Understood, turn.Words } : [turn.Understood];
        return texts.SelectMany(Mentions.NamesOf).FirstOrDefault(name => past.IsNew(name) && Places.Contains(name))
            ?? texts.SelectMany(Mentions.Located).FirstOrDefault(past.IsNew);
    });

    /// <summary>The last state that stands in a name of a question: "Alabama" of "the Alabama Supreme Court".</summary>
    public string? State() =>
        past.Search(turn => Mentions.NamesOf(turn.Understood).Select(States.In).FirstOrDefault(state => state is not null));

    /// <summary>Whom the article of an earlier answer gives a role: "driver", "coach".</summary>
    public string? Bearer(string role) =>
        past.Search(
            turn => turn.Names.FirstOrDefault(name => name.IsQuoted && name.Roles.Contains(TextAnalyzer.TermOf(role)))?.Name);

    /// <summary>The name that earlier turns gave to a description such as "minister": "Foreign Minister Sergei Lavrov", "Lavrov, the
    /// minister".</summary>
    public string? Described(string role) => past.Search(turn =>
        NamedAs(turn.Understood, role)
        ?? turn.Names.FirstOrDefault(name => name.IsQuoted && name.Roles.Contains(TextAnalyzer.TermOf(role)))?.Name
        ?? NamedAs(turn.Words, role));

    private static string TermOf(string word) => TextAnalyzer.TermOf(Folding.Fold(word));

    private static string? NamedAs(string text, string role)
    {
        var names = Mentions.Names(text);
        foreach (var title in TextAnalyzer.Tokens(text).Where(token => token.Word == role).Select(token => token.Range))
        {
            // The role stands inside the run of capitals ("Foreign Minister Sergei Lavrov") or just before the name ("the minister,
            // Lavrov").
            var name = names.Find(name => (name.Contains(title) && name.End > title.End + 1)
                || (name.Start > title.End && name.Start - title.End <= 2));
            if (name.Length > 0)
                return TextRange.Between(name.Contains(title) ? title.End + 1 : name.Start, name.End).Of(text);
        }

        return null;
    }

    // The names of the question and those of its answer, in the order in which they are likely meant; whoever answers is not meant where
    // somebody else than they is asked for.
    private static List<string>[] Ordered(Turn turn, bool asksForAnother)
    {
        var asked = Mentions.NamesOf(turn.Understood);
        var roles = NounPhrases.In(turn.Understood).Select(phrase => TermOf(phrase.Head.Of(turn.Understood))).ToList();
        var quoted = turn.Names.Where(name => name.IsQuoted)
            .OrderByDescending(name => name.Roles.Any(roles.Contains)).ThenByDescending(name => name.IsHuman)
            .Select(name => name.Name).ToList();
        var said = !turn.Answered ? [] : quoted.Count > 0 ? quoted : Mentions.NamesOf(turn.Words);
        var answered = said.Where(name => !asked.Exists(other => KnownNames.LastWord(other) == KnownNames.LastWord(name))).ToList();
        // "Who is Ada Lind?" asks about her, "Who met Ada Lind?" about somebody else.
        return !asksForAnother && turn.Answered && QuestionWords.Read(turn.Understood) == ExpectedAnswer.Person
            && !WhoIs().IsMatch(turn.Understood)
            ? [answered, asked] : [asked, answered];
    }

    // As the article knows them, where an answer quoted it; null for what is no human being.
    private static NamedPerson? PersonOf(string written, Turn turn)
    {
        // "U.S." is nobody.
        if (KnownNames.IsAbbreviation(written) && written.Contains('.', StringComparison.Ordinal))
            return null;
        var person = NamedPerson.Of(written);
        if (KnownNames.Of(person.Name, turn) is not { } known)
            return TextAnalyzer.Tokens(written).Any(word => TitleWords.IsOrganisation(word.Word)) ? null : person;
        if (known.IsBody || (!known.IsHuman && turn.Names.Any(name => name.IsHuman)))
            return null;
        return known.Gender is Gender.Unknown ? person : person with { Gender = known.Gender };
    }

    [GeneratedRegex(@"^\W*[Ww]ho(?:\s+(?:is|was|are|were)|['’]s)\s+(?:the\s+)?\p{Lu}[\p{L}.-]*(?:\s+\p{L}[\p{L}.-]*){0,3}\W*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex WhoIs();
}
