using ChatBot.Language.Names;
using ChatBot.Language.Names.Titles;
using ChatBot.Language.Names.Given;
using ChatBot.Language.Texts;
using ChatBot.Language.Words;

namespace ChatBot.Language.People;

/// <summary>
/// Finds what a text says that somebody is: before the name ("the Russian foreign minister Sergei Lavrov", "Nordlink's spokesman Ole Vik"),
/// before it in commas ("The mayor of Sandoy, Liv Aas,") and behind it in commas.
/// </summary>
internal sealed class RoleFinder(WordedText text, IReadOnlyList<WrittenName> runs)
{
    private const int FarthestWord = 6;
    private const int LongestPhrase = 10;
    private const int LongestSentence = 100;

    private readonly Dictionary<int, WrittenName> byFirst = runs.ToDictionary(run => run.First),
        byLast = runs.ToDictionary(run => run.Last);

    /// <summary>Adds what stands around one run to the person that it names.</summary>
    public void AddTo(Person person, WrittenName run)
    {
        var first = FirstBefore(run);
        Add(person, first, run.Core, Owner(first));
        if (BodyBehind(run) is { Count: > 0 } body && Read(text, first, run.Core) is { } title)
            person.Add(title with { Others = body });
        if (AheadInCommas(run) is var (opening, end))
            Add(person, opening, end, Owner(opening));
        if (Behind(run) is var (behind, last))
            Add(person, behind, last, []);
    }

    /// <summary>The role that the words from one to another tell, or null.</summary>
    public static RoleWords? Read(WordedText text, int first, int end)
    {
        var terms = new List<string>();
        var word = first;
        for (; word < end; word++)
        {
            if (!text.Words[word].IsFunctionWord)
                terms.Add(text.Words[word].Term);
            else if (terms.Count > 0)
                break;
        }

        if (terms.Count == 0)
            return null;
        var which = word < end && IsLink(text.Words[word].Word)
            ? Enumerable.Range(word + 1, end - word - 1).Where(at => !text.Words[at].IsFunctionWord) : [];
        return new(terms[^1], [.. terms[..^1], .. which.Select(at => text.Words[at].Term)]);
    }

    private static bool IsLink(string word) => word is "of" or "for" or "at" or "in";

    private void Add(Person person, int first, int end, List<string> owner)
    {
        if (Read(text, first, end) is not { } role)
            return;
        person.Add(owner.Count == 0 ? role : role with { Others = [.. role.Others, .. owner] });
        for (var word = first; word < end && !IsLink(text.Words[word].Word); word++)
        {
            if (TitleWords.GenderOf(text.Words[word].Word) is var gender and not Gender.Unknown && !text.IsPossessive(word))
                (person.Gender, person.IsHuman) = (gender, true);
            person.IsHuman |= TitleWords.IsRole(text.Words[word].Word) && !text.IsPossessive(word);
        }
    }

    private int FirstBefore(WrittenName run)
    {
        var first = run.First;
        while (first > 0 && run.First - first < FarthestWord && text.IsJoined(first - 1) && !text.Words[first - 1].IsFunctionWord
            && !text.IsPossessive(first - 1) && !IsVerb(text.Words[first - 1]))
            first--;
        return first;
    }

    // "A source told Holm Tonight": what is done to a name is nobody's role; "retired" before "general" says no more than "general".
    private static bool IsVerb(TextToken word) => !word.IsCapitalised && PastForms.Are(word);

    // Whose: "Nordlink's spokesman"; "Its spokesman", where the sentence before names one body or person only.
    private List<string> Owner(int first)
    {
        if (first == 0 || !text.IsJoined(first - 1))
            return [];
        var word = first - 1;
        if (text.IsPossessive(word) && byLast.TryGetValue(word, out var owner))
            return Terms(owner);
        // "The family's attorney": hers of whom the story is.
        if (text.IsPossessive(word) && RoleWords.LeavesOpenWhose(text.Words[word].Term))
            return [text.Words[word].Term];
        var sentence = text.SentenceOf(word);
        if (!Determiners.IsTheirs(text.Words[word].Word) || sentence < 1)
            return [];
        var (start, end) = text.SentenceWords[sentence - 1];
        if (end - start > LongestSentence)
            return [];
        var named = Enumerable.Range(start, end - start).Where(at => !text.IsQuoted(at) && byLast.ContainsKey(at)).Take(2).ToList();
        return named.Count == 1 ? Terms(byLast[named[0]]) : [];
    }

    // "Pastor Jonas Vik of the Old Quay Church".
    private List<string> BodyBehind(WrittenName run)
    {
        var link = run.Last + 1;
        if (link + 1 >= text.Words.Count || !text.IsJoined(run.Last) || !text.IsJoined(link) || !IsLink(text.Words[link].Word))
            return [];
        var at = Determiners.IsArticle(text.Words[link + 1].Word) ? link + 2 : link + 1;
        return byFirst.TryGetValue(at, out var body) ? Terms(body) : [];
    }

    private List<string> Terms(WrittenName run) =>
        [.. Enumerable.Range(run.First, run.Last - run.First + 1).Select(word => text.Words[word].Term)];

    // "The mayor of Sandoy, Liv Aas, said": a description that opens a clause and has a role in it.
    private (int First, int End)? AheadInCommas(WrittenName run)
    {
        if (run.First == 0 || text.GapAfter(run.First - 1) is not ", " || text.SentenceOf(run.First - 1) != text.SentenceOf(run.First)
            || !ClosesApposition(run.Last))
            return null;
        var first = run.First - 1;
        while (first > 0 && run.First - first < LongestPhrase && text.IsJoined(first - 1) && !EndsName(first - 1)
            && !Conjunctions.Contains(text.Words[first - 1].Word))
            first--;
        for (var word = first; word < run.First && !IsLink(text.Words[word].Word); word++)
        {
            if (TitleWords.IsRole(text.Words[word].Word) && !text.IsPossessive(word))
                return (FirstOfNoun(first, word), run.First);
        }

        return null;
    }

    private static readonly HashSet<string> Conjunctions = ["and", "but", "while", "as", "that", "when", "or"];

    // A name that owns nothing ends what may be said of another.
    private bool EndsName(int word) =>
        byLast.ContainsKey(word) && !text.IsPossessive(word) && !(word > 0 && IsLink(text.Words[word - 1].Word));

    private int FirstOfNoun(int first, int head)
    {
        var word = head;
        while (word > first && !text.Words[word - 1].IsFunctionWord && !text.IsPossessive(word - 1))
            word--;
        return word;
    }

    private bool ClosesApposition(int last) =>
        text.GapAfter(last).StartsWith(',') || (text.GapAfter(last).Length > 0 && text.GapAfter(last)[0] is '.' or ')' or ';');

    private (int First, int End)? Behind(WrittenName run)
    {
        var first = run.Last + 1;
        if (first >= text.Words.Count || text.GapAfter(run.Last) is not ", " || text.SentenceOf(first) != text.SentenceOf(run.Last))
            return null;
        // "Olav Berg, 45, an engineer"
        if (char.IsAsciiDigit(text.Words[first].Word[0]) && first + 1 < text.Words.Count && text.GapAfter(first) is ", ")
            first++;
        var isNoun = Determiners.IsArticle(text.Words[first].Word) || Determiners.IsTheirs(text.Words[first].Word)
            || (!text.Words[first].IsFunctionWord && !text.Words[first].IsCapitalised);
        if (!isNoun)
            return null;
        var end = first + 1;
        while (end < text.Words.Count && end - first < FarthestWord && text.IsJoined(end - 1)
            && (!text.Words[end].IsFunctionWord || IsLinked(end)))
            end++;
        return (first, end);
    }

    // "the mayor of Sandoy", "head of the port": what a link brings is told of the role too.
    private bool IsLinked(int word) =>
        (IsLink(text.Words[word].Word) && word + 1 < text.Words.Count && text.IsJoined(word))
        || (text.Words[word].Word is "the" or "a" && IsLink(text.Words[word - 1].Word));
}
