using ChatBot.Language.Names.Given;
using ChatBot.Language.Statements;

namespace ChatBot.Language.People;

/// <summary>Finds what an article says that somebody is: before the name ("the Russian foreign minister Sergei Lavrov") and behind it in commas.</summary>
internal static class RoleFinder
{
    private const int FarthestWord = 6;

    /// <summary>Adds what stands around one run to the person that it names.</summary>
    public static void AddTo(Person person, WordedText text, NameRun run)
    {
        Add(person, text, FirstBefore(text, run), run.Core);
        if (Behind(text, run) is var (first, end))
            Add(person, text, first, end);
    }

    /// <summary>The role that the words from one to another tell, or null.</summary>
    public static RoleWords? Read(WordedText text, int first, int end)
    {
        var terms = new List<string>();
        for (var word = first; word < end; word++)
        {
            if (!text.Words[word].IsFunctionWord)
                terms.Add(text.Words[word].Term);
            else if (terms.Count > 0)
                break;
        }

        return terms.Count == 0 ? null : new(terms[^1], terms[..^1]);
    }

    private static void Add(Person person, WordedText text, int first, int end)
    {
        if (Read(text, first, end) is not { } role)
            return;
        person.Roles.Add(role);
        for (var word = first; word < end; word++)
        {
            if (Titles.GenderOf(text.Words[word].Word) is var gender and not Gender.Unknown && !text.IsPossessive(word))
                (person.Gender, person.IsHuman) = (gender, true);
            person.IsHuman |= Titles.Contains(text.Words[word].Word);
        }
    }

    private static int FirstBefore(WordedText text, NameRun run)
    {
        var first = run.First;
        while (first > 0 && run.First - first < FarthestWord && text.IsJoined(first - 1) && !text.Words[first - 1].IsFunctionWord && !text.IsPossessive(first - 1))
            first--;
        return first;
    }

    private static (int First, int End)? Behind(WordedText text, NameRun run)
    {
        var first = run.Last + 1;
        if (first >= text.Words.Count || text.GapAfter(run.Last) is not ", " || text.SentenceOf(first) != text.SentenceOf(run.Last))
            return null;
        var isNoun = text.Words[first].Word is "the" or "a" or "an" or "his" or "her" or "its" or "their" || (!text.Words[first].IsFunctionWord && !text.Words[first].IsCapitalised);
        if (!isNoun)
            return null;
        var end = first + 1;
        while (end < text.Words.Count && end - first < FarthestWord && text.IsJoined(end - 1) && !text.Words[end].IsFunctionWord)
            end++;
        return (first, end);
    }
}
