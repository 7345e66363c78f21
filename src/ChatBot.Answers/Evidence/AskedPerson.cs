using ChatBot.Answers.Reading;
using ChatBot.Answers.Understanding;
using ChatBot.Language.Names.Reading;
using ChatBot.Language.Names.Titles;
using ChatBot.Language.Names.Given;
using ChatBot.Language.People;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Evidence;

/// <summary>Tells whether somebody in an article is whom a question asks about, by name or by role.</summary>
internal static class AskedPerson
{
    // An article says in its first sentences what place it is about.
    private const int Opening = 2;

    /// <summary>Whether a statement is by whom is asked about. Never true of what others say about them.</summary>
    public static bool IsBy(AskedUnit asked, KnownArticle known, Statement statement)
    {
        var person = known.Read.Read.SpeakerOf(statement);
        if (person is not null && Is(asked, person))
            return true;
        if (person is { IsHuman: true })
            return false;
        var mention = statement.Mention.Of(known.Article.Text);
        return asked.Role is { } role ? Describes(mention, role) : IsBodyOf(asked, mention);
    }

    /// <summary>Whether a person of an article is whom is asked about.</summary>
    public static bool Is(AskedUnit asked, Person person) =>
        asked.Role is { } role ? HasRole(person, role, asked.Bearers) : IsNamed(asked.Parts, person);

    /// <summary>Whether an article knows whom is asked about as a human being.</summary>
    public static bool IsKnownIn(KnownArticle known, AskedUnit asked) =>
        known.Read.Read.People.Any(person => person.IsHuman && Is(asked, person));

    /// <summary>Those of an article who are known to have the role that is asked for, by their full names.</summary>
    /// <param name="known">The article.</param>
    /// <param name="asked">Who is asked about by role. Of which place they are an article about that place need not tell: in a story on
    /// Spain the health minister is Spain's. Whose they are it need not tell again: in a story on Ada Lind "her brother" is hers.</param>
    public static IEnumerable<string> BearersIn(KnownArticle known, AskedUnit asked) =>
        OfPlace(known, asked).Concat(SoleOf(known, asked) is { } sole ? [FullName(sole)] : []);

    // The only one of the article whom it calls so without saying whose: "her brother", "the family's lawyer".
    private static Person? SoleOf(KnownArticle known, AskedUnit asked)
    {
        var whose = asked.Parts.SkipLast(1).Where(part => part.Token.IsCapitalised).ToList();
        if (whose.Count == 0 || whose.Count != asked.Role!.Others.Count)
            return null;
        var named = known.Read.Read.People.FirstOrDefault(person => person.IsHuman && whose.TrueForAll(part => IsOf(person, part)));
        var head = asked.Role.Head;
        return named is not null && known.Read.Read.People.Where(person => person != named && person.IsHuman
            && person.Roles.Any(own => own.IsOf(head))).ToList() is [{ IsSure: true, Name.Count: > 1 } only]
            && only.Roles.All(own => !own.IsOf(head) || own.IsOfWhoeverIsMeant) ? only : null;
    }

    private static IEnumerable<string> OfPlace(KnownArticle known, AskedUnit asked)
    {
        var role = asked.Role!;
        var places = asked.Parts.Where(part => part.Token.IsCapitalised && IsAbout(known, part) && !IsOfSomebody(known, part))
            .Select(part => part.Token.Term).ToHashSet(StringComparer.Ordinal);
        var here = role with { Others = [.. role.Others.Where(other => !places.Contains(other))] };
        return known.Read.Read.People.Where(person => person.IsSure && person.IsHuman && person.Name.Count > 1
            && (HasRole(person, role) || (places.Count > 0 && person.Roles.Any(own => own.Answers(here) && own.AddsNothingTo(role)))))
            .Select(FullName);
    }

    // "Ada Lind's doctor" is not whatever doctor a story on Ada Lind has.
    private static bool IsOfSomebody(KnownArticle known, QueryTerm part) =>
        known.Read.Read.People.Any(person => person.IsHuman && IsOf(person, part));

    private static bool IsOf(Person person, QueryTerm part) =>
        person.Name.Any(word => part.Terms.Contains(TextAnalyzer.TermOf(word)));

    private static bool IsAbout(KnownArticle known, QueryTerm place) =>
        known.Sentences.Take(Opening).Select(sentence => sentence.Of(known.Article.Text)).Prepend(known.Article.Title)
            .SelectMany(TextAnalyzer.Terms).Any(place.Terms.Contains);

    private static string FullName(Person person) => string.Join(' ', person.Name);

    private static bool HasRole(Person person, RoleWords role, IReadOnlySet<string> bearers) =>
        HasRole(person, role) || (person.IsSure && bearers.Contains(FullName(person)));

    // What they are one place may tell, and another of what: "Dr. Moen", "Moen, of Orvika University".
    private static bool HasRole(Person person, RoleWords role) =>
        (person.Roles.Any(own => own.IsOf(role.Head)) || IsSomebody(person, role))
        && role.Others.All(word => person.Roles.Any(own => own.Tells(word)));

    private static bool IsSomebody(Person person, RoleWords role) =>
        role.IsAnybody && (TitleWords.GenderOf(role.Head) is var asked && (asked is Gender.Unknown || person.Gender is Gender.Unknown
            || person.Gender == asked));

    // "A spokeswoman for the port said": the words for the speaker tell the role that is asked for.
    private static bool Describes(string mention, RoleWords role)
    {
        var words = TextAnalyzer.Tokens(mention).Where(token => !token.IsFunctionWord).Select(token => token.Term).ToList();
        return words.Exists(word => word == role.Head || RoleWords.IsAlike(role.Head, word)) && role.Others.All(words.Contains);
    }

    // "The town of Solvik", "a Danish newspaper": a body by the name that is asked for; "a spokesman for Solvik" is somebody else.
    private static bool IsBodyOf(AskedUnit asked, string mention)
    {
        var words = TextAnalyzer.Tokens(mention).Where(token => !token.IsFunctionWord).ToList();
        return words.Count > 1 && !words.Exists(word => TitleWords.IsRole(word.Word)) && !mention.Contains('’') && !mention.Contains('\'')
            && words.Exists(word => word.IsCapitalised && asked.Parts[^1].Terms.Contains(word.Term));
    }

    // The last word of a name carries it: "Bill Clinton" is asked about as Clinton, "the Clinton Foundation" is not. Where both tell a
    // given name, it is one.
    private static bool IsNamed(IReadOnlyList<QueryTerm> asked, Person person)
    {
        if (!asked[^1].Terms.Contains(TextAnalyzer.TermOf(person.Surname)))
            return false;
        // "The ferry captain Lunde": what stands before a role is of the role; "Democrat Lunde" tells a party.
        var role = asked.SkipLast(1).ToList().FindLastIndex(part => TitleWords.IsRole(part.Token.Word));
        var given = asked.SkipLast(1).Skip(role + 1).Where(part => part.Passages > 0 && !Peoples.Contains(part.Token.Word)).ToList();
        if (given.Count == 0)
            return true;
        return person.Name.Count == 1 ? person.IsSure : given.Exists(part => person.Name.SkipLast(1).Any(word => IsGiven(part, word)));
    }

    private static bool IsGiven(QueryTerm asked, string word) =>
        asked.Token.Word == word || asked.Terms.Contains(TextAnalyzer.TermOf(word))
        || ((word.Length == 1 || asked.Token.Word.Length == 1) && word[0] == asked.Token.Word[0])
        || GivenNames.Between(asked.Token.Word, word) is GivenNameTie.Usage;
}
