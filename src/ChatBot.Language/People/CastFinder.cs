using ChatBot.Language.Names;
using ChatBot.Language.Names.Given;
using ChatBot.Language.Texts;

namespace ChatBot.Language.People;

/// <summary>Finds who is who in an article: which names mean the same person.</summary>
internal sealed class CastFinder
{
    private readonly WordedText text;
    private readonly RoleFinder roles;
    private readonly Dictionary<NameRun, Person> personOf = [];
    private readonly Dictionary<string, List<Person>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> unsure = new(StringComparer.Ordinal);
    private ILookup<string, Person>? bySkeleton;

    private CastFinder(WordedText text, IReadOnlyList<NameRun> runs) => (this.text, roles) = (text, new(text, runs));

    public static Cast Find(WordedText text)
    {
        var runs = NameRunFinder.Find(text);
        var finder = new CastFinder(text, runs);
        // Whole names first: a surname may stand before the name in full, in a headline or a quotation.
        foreach (var run in runs.Where(run => run.Length > 1))
            finder.Join(run, finder.FindWhole(run));
        foreach (var run in runs.Where(run => run.Length == 1))
            finder.Join(run, finder.FindByPart(run));
        return new(text, runs, finder.personOf);
    }

    private void Join(NameRun run, Person? known)
    {
        var person = known ?? Create(run);
        personOf[run] = person;
        var titleGender = Enumerable.Range(run.First, run.Core - run.First).Select(word => Titles.GenderOf(text.Words[word].Word)).FirstOrDefault(gender => gender is not Gender.Unknown);
        if (titleGender is not Gender.Unknown)
            person.Gender = titleGender;
        person.IsHuman |= run.Core > run.First;
        roles.AddTo(person, run);
    }

    private Person Create(NameRun run)
    {
        var name = Words(run);
        var given = name.Length > 1 ? Genders.Of(name[0]) : Gender.Unknown;
        var isBody = Array.Exists(name, Titles.IsOrganisation);
        var person = new Person(run, name)
        {
            Gender = isBody ? Gender.Unknown : given,
            IsHuman = !isBody && name.Length > 1 && (given is not Gender.Unknown || GivenNames.Of(name[0]).IsKnown),
        };
        AddUnder(person.Surname, person);
        if (name.Length > 1 && person.IsHuman)
            AddUnder(name[0], person);
        return person;
    }

    private void AddUnder(string word, Person person)
    {
        if (!byWord.TryGetValue(word, out var people))
            byWord[word] = people = [];
        people.Add(person);
    }

    private Person? FindWhole(NameRun run)
    {
        var name = Words(run);
        var known = byWord.GetValueOrDefault(name[^1])?.Find(person => person.Surname == name[^1] && IsSameGiven(person.Name[0], name[0]));
        if (known is not null && (name.Length > known.Name.Count || (known.Name[0].Length == 1 && name[0].Length > 1)))
            (known.Full, known.Name) = (run, name);
        return known;
    }

    private Person? FindByPart(NameRun run)
    {
        var word = text.Words[run.Core].Word;
        var people = byWord.GetValueOrDefault(word) ?? Alike(word);
        if (people is null || people.Count == 1)
            return people?[0];
        var byTitle = people.FindAll(person => Fits(person, run));
        if (byTitle.Count == 1)
            return byTitle[0];
        // Clinton, where there is a Bill and a Hillary: somebody of that name, and no more is known.
        if (!unsure.TryGetValue(word, out var person))
            unsure[word] = person = new(run, [word]) { IsHuman = people.Exists(one => one.IsHuman), IsSure = false };
        return person;
    }

    private bool Fits(Person person, NameRun run)
    {
        if (person.Surname != text.Words[run.Core].Word)
            return false;
        for (var word = run.First; word < run.Core; word++)
        {
            var (title, gender) = (text.Words[word], Titles.GenderOf(text.Words[word].Word));
            if (gender is not Gender.Unknown && person.Gender is not Gender.Unknown && gender != person.Gender)
                return false;
            if (gender is Gender.Unknown && !person.Roles.Any(role => role.Head == title.Term))
                return false;
        }

        return true;
    }

    // Whitkov, Witkov: one man in a text that was translated.
    private List<Person>? Alike(string word)
    {
        const int shortest = 5;
        if (word.Length < shortest)
            return null;
        bySkeleton ??= personOf.Values.Distinct().Where(person => person.Name.Count > 1 && person.IsHuman).ToLookup(person => NameSkeleton.Of(person.Surname), StringComparer.Ordinal);
        var alike = bySkeleton[NameSkeleton.Of(word)].ToList();
        return alike.Count == 1 ? alike : null;
    }

    private string[] Words(NameRun run)
    {
        var last = run.Last > run.Core && text.Words[run.Last].Word is "jr" or "sr" or "ii" or "iii" or "iv" ? run.Last - 1 : run.Last;
        var words = new string[last - run.Core + 1];
        for (var word = run.Core; word <= last; word++)
            words[word - run.Core] = text.Words[word].Word;
        return words;
    }

    private static bool IsSameGiven(string one, string other) =>
        one == other || (one.Length == 1 && other[0] == one[0]) || (other.Length == 1 && one[0] == other[0]) || GivenNames.Between(one, other) is GivenNameTie.Usage;
}
