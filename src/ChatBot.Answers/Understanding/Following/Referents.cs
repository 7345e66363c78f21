using ChatBot.Answers.Conversations;
using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Given;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>Finds in the turns before whom "he" is, what "it" is, where "there" is and who "the minister" is.</summary>
/// <param name="history">The turns before, oldest first.</param>
/// <param name="question">The question that points back. What it names itself is nothing that it points to.</param>
internal sealed class Referents(IReadOnlyList<Turn> history, string question)
{
    // A thing is rarely pointed to over more than one other question.
    private const int TurnsOfThing = 2;

    // Names and topics are no longer: what is longer would make the question grow turn by turn.
    private const int LongestReferent = 80;

    private readonly HashSet<string> own = [.. Mentions.NamesOf(question).Select(LastWord)];

    /// <summary>
    /// Whoever the last question was about; where it asked who, whoever its answer names first. Nobody whose title or given name tells the other
    /// gender; of those that one text names, whose tells that they are meant before the first. Null where nobody may be meant.
    /// </summary>
    public string? Person(Gender gender) => Search(history.Count, turn =>
    {
        var known = Ordered(turn).Select(names => names.Where(IsNew).Select(NamedPerson.Of).Where(person => person.MayBe(gender)).ToList()).ToList();
        var meant = known.Select(persons => persons.Find(person => person.Gender == gender) ?? persons.Find(person => !Places.Contains(person.Name))).FirstOrDefault(person => person is not null);
        return (meant ?? known.SelectMany(persons => persons).FirstOrDefault())?.Name;
    });

    /// <summary>What the last question that spoke of something was about, a name before a plain topic.</summary>
    public string? Thing() => Search(TurnsOfThing, turn =>
    {
        var names = Mentions.NamesOf(turn.Understood);
        // He or she is no "it".
        return names.Find(name => IsNew(name) && NamedPerson.Of(name).Gender is Gender.Unknown) ?? (names.Count == 0 ? Mentions.Topic(turn.Understood) : null);
    });

    /// <summary>The place that was spoken of last: one that is known as a place, or stands behind "in" or "at".</summary>
    public string? Place() => Search(history.Count, turn =>
    {
        var texts = turn.Answered ? new[] { turn.Understood, turn.Words } : [turn.Understood];
        return texts.SelectMany(Mentions.NamesOf).FirstOrDefault(name => IsNew(name) && Places.Contains(name))
            ?? texts.SelectMany(Mentions.Located).FirstOrDefault(IsNew);
    });

    /// <summary>The name that earlier turns gave to a description such as "minister": "Foreign Minister Sergei Lavrov", "Lavrov, the minister".</summary>
    public string? Described(string role) => Search(history.Count, turn => NamedAs(turn.Understood, role) ?? NamedAs(turn.Words, role));

    private string? Search(int turns, Func<Turn, string?> find)
    {
        for (var i = history.Count - 1; i >= Math.Max(0, history.Count - turns); i--)
        {
            if (find(history[i]) is { Length: <= LongestReferent } found)
                return found;
        }

        return null;
    }

    private bool IsNew(string name) => !own.Contains(LastWord(name));

    private static string LastWord(string name) => Folding.Fold(name.AsSpan(name.LastIndexOf(' ') + 1));

    private static string? NamedAs(string text, string role)
    {
        var names = Mentions.Names(text);
        foreach (var title in TextAnalyzer.Tokens(text).Where(token => token.Word == role).Select(token => token.Range))
        {
            // The role stands inside the run of capitals ("Foreign Minister Sergei Lavrov") or just before the name ("the minister, Lavrov").
            var name = names.Find(name => (name.Contains(title) && name.End > title.End + 1) || (name.Start > title.End && name.Start - title.End <= 2));
            if (name.Length > 0)
                return TextRange.Between(name.Contains(title) ? title.End + 1 : name.Start, name.End).Of(text);
        }

        return null;
    }

    // The names of the question and those of its answer, in the order in which they are likely meant.
    private static List<string>[] Ordered(Turn turn)
    {
        var asked = Mentions.NamesOf(turn.Understood);
        var answered = turn.Answered ? Mentions.NamesOf(turn.Words).Except(asked, StringComparer.Ordinal).ToList() : [];
        return turn.Answered && QuestionWords.Read(turn.Understood) == ExpectedAnswer.Person ? [answered, asked] : [asked, answered];
    }
}
