using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Titles;

namespace ChatBot.Answers.Suggestions;

/// <summary>Where a sentence tells who somebody is: "Ada Lind, a marine biologist from Oslo, …", "the Norwegian fisheries minister Ada
/// Lind".</summary>
internal static class ToldRole
{
    private const int WordsOfRole = 8;
    private const int WordsOfTitle = 2;

    /// <summary>Whether it does, before or behind the name.</summary>
    public static bool IsIn(ReadSentence read, WrittenName name) => WordsOfOffice(read, name) >= WordsOfTitle || IsBehind(read, name);

    /// <summary>Whether it does behind the name.</summary>
    public static bool IsBehind(ReadSentence read, WrittenName name) =>
        read.Between(name.Last) is ", "
        && (TitleWords.IsRole(read.WordAt(name.Last + 1))
            || (read.WordAt(name.Last + 1) is "a" or "an" or "the" && HasRole(read, name.Last + 2)));

    /// <summary>Whether the office before the name is one whose holders other countries know.</summary>
    public static bool IsHigh(ReadSentence read, WrittenName name) =>
        name.Core > name.First && DraftWords.High.Contains(read.WordAt(name.Core - 1));

    /// <summary>The word before a name and what it is called by: "of" of "of former Gov. Ada Lind"; below 0 where there is none.</summary>
    public static int Before(ReadSentence read, WrittenName name)
    {
        var before = (name.IsArticled ? name.First - 1 : name.First) - 1;
        while (before >= 0 && read.IsJoined(before) && (read.Tokens[before].IsCapitalised || TitleWords.IsRole(read.WordAt(before))
            || TitleWords.Contains(read.WordAt(before)) || DraftWords.Office.Contains(read.WordAt(before))
            || (read.WordAt(before) == "the" && TitleWords.IsRole(read.WordAt(before + 1)))))
            before--;
        return before;
    }

    private static int WordsOfOffice(ReadSentence read, WrittenName name) => Enumerable.Range(name.First, name.Core - name.First)
        .Count(word => !DraftWords.Party.Contains(read.WordAt(word)) && !DraftWords.GoingOn.Contains(read.WordAt(word)));

    private static bool HasRole(ReadSentence read, int first)
    {
        for (var at = first; at < read.Tokens.Count && at - first < WordsOfRole; at++)
        {
            if (TitleWords.IsRole(read.WordAt(at)))
                return true;
            if (read.EndsClause(at))
                return false;
        }

        return false;
    }
}
