using System.Collections.Frozen;
using ChatBot.Language.Dates;
using ChatBot.Language.Texts;
using ChatBot.Language.Words;

namespace ChatBot.Language.People;

/// <summary>Finds the names of a text: runs of capitalised words, with particles between them.</summary>
internal static class NameRunFinder
{
    private static readonly FrozenSet<string> Particles =
        "de del della der den van von bin ibn al el la le di da dos du ter".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Words that open sentences and are seldom the first of a name.
    private static readonly FrozenSet<string> Openers = (
        "unlike asked last next earlier later correction update editor critics officials observers analysts experts some many others supporters " +
        "opponents advocates aides lawmakers voters yesterday today tomorrow according besides add given told yes no dear former longtime fellow").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a capitalised word is of the calendar; "May" among them, which names fewer people than days.</summary>
    public static bool IsDay(string word) => CalendarWords.Contains(word) || word == "may";

    public static List<NameRun> Find(WordedText text)
    {
        var ordinary = text.Words.Where(word => !word.IsCapitalised).Select(word => word.Word).ToHashSet(StringComparer.Ordinal);
        var runs = new List<NameRun>();
        for (var word = 0; word < text.Words.Count; word++)
        {
            if (IsParty(text, word))
            {
                word++;
                continue;
            }

            if (text.IsCredit(word) || !IsName(text.Words[word]) || (OpensSentence(text, word) && (IsOrdinary(text, word, ordinary) || OpensTitle(text, word))))
                continue;
            var last = LastOf(text, word);
            if (MakeRun(text, word, last) is { } run)
                runs.Add(run);
            word = last;
        }

        return runs;
    }

    private static int LastOf(WordedText text, int first)
    {
        var last = first;
        while (text.IsJoined(last) && !text.IsPossessive(last) && !EndsBySentence(text, last))
        {
            if (IsName(text.Words[last + 1]))
                last++;
            else if (Particles.Contains(text.Words[last + 1].Word) && text.IsJoined(last + 1) && text.GapAfter(last + 1) is " " && last + 2 < text.Words.Count && IsName(text.Words[last + 2]))
                last += 2;
            else
                break;
        }

        return last;
    }

    // "in Ohio. Trump": a stop joins the parts of a name only behind an initial or an abbreviation.
    private static bool EndsBySentence(WordedText text, int word) =>
        text.GapAfter(word).StartsWith('.') && text.Words[word].Word.Length > 1 && !Titles.Contains(text.Words[word].Word) && text.Words[word].Word is not ("st" or "jr" or "sr");

    private static NameRun? MakeRun(WordedText text, int first, int last)
    {
        var core = first;
        for (var word = first; word <= last; word++)
        {
            if (IsTitle(text, word, last) && (word < last || first == last || word == first))
                core = word + 1;
        }

        return new(first, core, last, first > 0 && text.Words[first - 1].Word == "the" && text.IsJoined(first - 1));
    }

    // "Architect Ida Berg": a trade is a title only where a name follows it.
    private static bool IsTitle(WordedText text, int word, int last) =>
        Titles.Contains(text.Words[word].Word) || (word < last && text.GapAfter(word) is " " && Titles.MayLead(text.Words[word].Word));

    // "R-Utah", "D-Calif.": a party and a state.
    private static bool IsParty(WordedText text, int word) =>
        text.Words[word].Word is "r" or "d" or "i" && word + 1 < text.Words.Count && text.GapAfter(word) is "-";

    private static bool IsName(TextToken word) =>
        word.IsCapitalised && !word.IsFunctionWord && !IsDay(word.Word);

    private static bool OpensSentence(WordedText text, int word) =>
        text.SentenceOf(word) is >= 0 and var sentence && (text.SentenceWords[sentence].First == word || (word > 0 && text.IsQuoted(word) && !text.IsQuoted(word - 1)));

    // "Transport minister Elena Radeva".
    private static bool OpensTitle(WordedText text, int word) =>
        text.IsJoined(word) && text.Words[word + 1] is { IsCapitalised: false } next && Titles.Contains(next.Word) && !text.IsPossessive(word);

    // "Critics said": a word that the article also writes small, or that no name follows and that ends like an adverb or a participle.
    private static bool IsOrdinary(WordedText text, int word, HashSet<string> ordinary) =>
        !Titles.Contains(text.Words[word].Word)
        && (ordinary.Contains(text.Words[word].Word) || Openers.Contains(text.Words[word].Word)
            || text.Words[word].Word.EndsWith("ing", StringComparison.Ordinal) || text.Words[word].Word.EndsWith("ly", StringComparison.Ordinal));
}
