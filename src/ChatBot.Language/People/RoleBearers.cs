using ChatBot.Language.Names.Titles;
using ChatBot.Language.Texts;

namespace ChatBot.Language.People;

/// <summary>Tells whether a text has but one person whom a description can mean: nobody unnamed is described by the same noun.</summary>
internal sealed class RoleBearers(WordedText text, Cast cast)
{
    private const int FarthestSentence = 12;
    private const int FarthestWord = 1_000;

    private readonly Dictionary<(Person, string), bool> known = [];
    private readonly ILookup<string, int> places = Enumerable.Range(0, text.Words.Count)
        .Where(word => TitleWords.IsRole(text.Words[word].Word) || text.Words[word].Word.EndsWith('s'))
        .ToLookup(word => text.Words[word].Term, StringComparer.Ordinal);

    /// <param name="person">The only person named in the text that the description fits.</param>
    /// <param name="role">The description.</param>
    /// <param name="mention">Where it stands.</param>
    public bool IsSole(Person person, RoleWords role, Mention mention)
    {
        // Only what a text says that somebody is tells whom a description means: "the man" is anybody.
        if (!TitleWords.IsRole(text.Words[mention.Last].Word) || role.Head is "man" or "woman" or "person"
            || !IsNamedBefore(person, mention.First))
            return false;
        if (!known.TryGetValue((person, role.Head), out var isOnly))
            known[(person, role.Head)] = isOnly = places[role.Head].All(word => IsOf(person, word) || !IsAnother(word));
        return isOnly;
    }

    private bool IsNamedBefore(Person person, int before)
    {
        var sentence = text.SentenceOf(before);
        for (var word = before - 1; word >= Math.Max(0, before - FarthestWord)
            && (text.SentenceOf(word) < 0 || sentence - text.SentenceOf(word) <= FarthestSentence); word--)
        {
            if (cast.RunAt(word) is { } run && cast.PersonOf(run) == person)
                return true;
        }

        return false;
    }

    // A noun of the person's own name or role: "Judge Lind", "the judge, Ada Lind".
    private bool IsOf(Person person, int word)
    {
        const int farthest = 8;
        if (cast.RunAt(word) is { } run)
            return cast.PersonOf(run) == person;
        for (var near = Math.Max(0, word - farthest); near < Math.Min(text.Words.Count, word + farthest); near++)
        {
            if (text.SentenceOf(near) == text.SentenceOf(word) && cast.RunAt(near) is { } beside && cast.PersonOf(beside) == person)
                return true;
        }

        return false;
    }

    // "a judge", "two judges", "another judge", "no judge": not "the judge", which is whoever was named.
    private bool IsAnother(int word)
    {
        if (text.IsQuoted(word) || text.Words[word].Word != text.Words[word].Term && text.Words[word].Word.EndsWith('s'))
            return !text.IsQuoted(word);
        for (var before = word - 1; before >= 0 && word - before <= 4 && text.IsJoined(before); before--)
        {
            var at = text.Words[before].Word;
            if (at is "the" or "this" or "that")
                return false;
            if (text.Words[before].IsFunctionWord || at is "another" or "former" or "other")
                return true;
        }

        return false;
    }
}
