using ChatBot.Language.Names.Titles;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Given;
using ChatBot.Language.Texts;

namespace ChatBot.Language.People;

/// <summary>Finds who is who in an article: which names mean the same person.</summary>
internal sealed class CastFinder
{
    private readonly WordedText text;
    private readonly RoleFinder roles;
    private readonly Dictionary<WrittenName, Person> personOf = [];
    private readonly Dictionary<string, List<Person>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> unsure = new(StringComparer.Ordinal);
    private ILookup<string, Person>? bySkeleton;

    private CastFinder(WordedText text, IReadOnlyList<WrittenName> runs) => (this.text, roles) = (text, new(text, runs));

    public static Cast Find(WordedText text)
    {
        var runs = NameReader.Read(text);
        var finder = new CastFinder(text, runs);
        // Whole names first: a surname may stand before the name in full, in a headline or a quotation.
        foreach (var run in runs.Where(IsWhole))
            finder.Join(run, finder.FindWhole(run));
        foreach (var run in runs.Where(run => run.Length > 0 && !IsWhole(run)))
            finder.Join(run, finder.FindByPart(run));
        return new(text, runs, finder.personOf);
    }

    // A given name and a family name, or words that belong together else: not "Lind", "von der Leyen" or titles alone.
    private static bool IsWhole(WrittenName run) =>
        run.Family.IsEmpty ? run.Length > 1 : run.Family.First > run.Core || run.Family.End <= run.Last;

    private void Join(WrittenName run, Person? known)
    {
        var person = known ?? Create(run);
        personOf[run] = person;
        var titleGender = Enumerable.Range(run.First, run.Core - run.First).Select(word => TitleWords.GenderOf(text.Words[word].Word))
            .FirstOrDefault(gender => gender is not Gender.Unknown);
        if (titleGender is not Gender.Unknown)
            person.Gender = titleGender;
        person.IsHuman |= run.Core > run.First;
        person.IsTold |= run.Certainty is NameCertainty.Told || GivenNames.Of(person.Surname).IsKnown;
        roles.AddTo(person, run);
    }

    private Person Create(WrittenName run)
    {
        var name = Words(run);
        var given = name.Length > 1 ? Genders.Of(GivenOf(run)) : Gender.Unknown;
        var isBody = run.Kind is NameKind.Organisation;
        var person = new Person(run, name, SurnameOf(run))
        {
            Gender = isBody ? Gender.Unknown : given,
            IsHuman = !isBody && name.Length > 1 && (given is not Gender.Unknown || run.Kind is NameKind.Person),
        };
        if (isBody && name.Length > 1)
            AddUnder(string.Join(' ', name), person);
        // "The Post", but "Kansas" is no short form of the University of Kansas.
        if (!isBody || !run.HasLink)
            AddUnder(person.Surname, person);
        if (name.Length > 1 && person.IsHuman)
        {
            AddUnder(GivenOf(run), person);
            if (name[^1] != person.Surname && name[^1] != GivenOf(run))
                AddUnder(name[^1], person);
        }

        return person;
    }

    private void AddUnder(string word, Person person)
    {
        if (!byWord.TryGetValue(word, out var people))
            byWord[word] = people = [];
        people.Add(person);
    }

    private Person? FindWhole(WrittenName run)
    {
        var (name, given, surname) = (Words(run), GivenOf(run), SurnameOf(run));
        // One society is not another that ends alike.
        if (run.Kind is NameKind.Organisation)
            return byWord.GetValueOrDefault(string.Join(' ', name))?[0];
        var known = byWord.GetValueOrDefault(surname)?.Find(person => person.Surname == surname
            && IsSameGiven(GivenOf(person.Full), given));
        if (known is not null && (name.Length > known.Name.Count || (GivenOf(known.Full).Length == 1 && given.Length > 1)))
            (known.Full, known.Name) = (run, name);
        return known;
    }

    private Person? FindByPart(WrittenName run)
    {
        var word = SurnameOf(run);
        var people = byWord.GetValueOrDefault(word) ?? Alike(word);
        // "Republicans" are not those of the House for having been named so once.
        if (run.Kind is NameKind.People)
            return people?.Find(person => person.Name.Count == 1);
        if (people is null || people.Count == 1)
            return people?[0];
        var byTitle = people.FindAll(person => Fits(person, run));
        if (byTitle.Count == 1)
            return byTitle[0];
        // Clinton, where there is a Bill and a Hillary: somebody of that name, and no more is known.
        if (!unsure.TryGetValue(word, out var person))
            unsure[word] = person = new(run, [word], word) { IsHuman = people.Exists(one => one.IsHuman), IsSure = false };
        return person;
    }

    private bool Fits(Person person, WrittenName run)
    {
        if (person.Surname != SurnameOf(run))
            return false;
        for (var word = run.First; word < run.Core; word++)
        {
            var (title, gender) = (text.Words[word], TitleWords.GenderOf(text.Words[word].Word));
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
        bySkeleton ??= personOf.Values.Distinct().Where(person => person.Name.Count > 1 && person.IsHuman)
            .ToLookup(person => NameSkeleton.Of(person.Surname), StringComparer.Ordinal);
        var alike = bySkeleton[NameSkeleton.Of(word)].ToList();
        return alike.Count == 1 ? alike : null;
    }

    // Without what stands behind the family name, "Jr.", and with a family name that two share.
    private string[] Words(WrittenName run)
    {
        var isOutside = run.Family.First > run.Last;
        var last = !run.Family.IsEmpty && !isOutside && run.Family.First > run.Core ? run.Family.End - 1 : run.Last;
        var words = Enumerable.Range(run.Core, last - run.Core + 1);
        return [.. (isOutside ? words.Concat(Enumerable.Range(run.Family.First, run.Family.End - run.Family.First))
            : words).Select(word => text.Words[word].Word)];
    }

    private string SurnameOf(WrittenName run) => text.Words[run.Family.IsEmpty ? run.Last : run.Family.End - 1].Word;

    // The first word that is not of the family name.
    private string GivenOf(WrittenName run) =>
        text.Words[run.Family.IsEmpty || run.Family.First > run.Core ? run.Core : Math.Min(run.Family.End, run.Last)].Word;

    private static bool IsSameGiven(string one, string other) =>
        one == other || (one.Length == 1 && other[0] == one[0]) || (other.Length == 1 && one[0] == other[0])
        || GivenNames.Between(one, other) is GivenNameTie.Usage;
}
