using ChatBot.Language;
using ChatBot.Language.Names;

namespace ChatBot.Answers.Suggestions;

/// <summary>Who acts where a lead begins, when no human being does: "Peru", "Poland's lawmakers", "the U.S. Census Bureau", "a federal
/// judge in Ohio".</summary>
/// <param name="Written">The words as a question writes them.</param>
/// <param name="End">The word behind them.</param>
internal sealed record LeadActor(string Written, int End)
{
    private const int MostWords = 9;

    /// <summary>The one whom a sentence begins with; null where that is nobody whom a reader would know by it.</summary>
    /// <param name="start">The first word that is not of the dateline.</param>
    public static LeadActor? In(ReadSentence read, int start)
    {
        var first = read.WordAt(start) is "the" or "a" or "an" ? start + 1 : start;
        var end = first;
        while (end < read.Tokens.Count && end - first < MostWords && IsPart(read, end) && (end == first || read.IsJoined(end - 1)))
            end++;
        while (end > first && !IsEnd(read, end - 1))
            end--;
        if (end == first || !read.IsJoined(end - 1) || !IsKnown(read, start, first, end))
            return null;
        var written = TextRange.Between(read.Tokens[first].Range.Start, read.Tokens[end - 1].Range.End).Of(read.Text);
        return new(first > start ? $"{read.WordAt(start)} {written}" : written, end);
    }

    private static bool IsPart(ReadSentence read, int word) => !read.IsDated(word)
        && (read.Tokens[word].IsCapitalised || DraftWords.Actors.Contains(read.WordAt(word))
            || DraftWords.Linking.Contains(read.WordAt(word))
            // "Republican-led".
            || (word > 0 && read.Between(word - 1) is "-"));

    private static bool IsEnd(ReadSentence read, int word) => !read.IsPossessive(word) && !read.Tokens[word].IsFunctionWord
        && (read.Tokens[word].IsCapitalised || DraftWords.Actors.Contains(read.WordAt(word)));

    /// <summary>One word has to be a place: "the Senate" is one of many; a judge or lawmakers are those of a place.</summary>
    private static bool IsKnown(ReadSentence read, int start, int first, int end)
    {
        var words = Enumerable.Range(first, end - first);
        if (words.Count() == 1 || read.WordAt(start) is "a" or "an")
            return words.Any(word => read.Tokens[word].IsCapitalised && Places.IsKnown(read.WordAt(word)));
        // The capital of a sentence's first word tells nothing: neither "When Ada Lind" nor "Public health officials" nor "Republican
        // legislators" nor "Smokers in Oslo".
        return read.Tokens[first].IsCapitalised
            && !DraftWords.Subordinate.Contains(read.WordAt(first)) && !DraftWords.Party.Contains(read.WordAt(first))
            && (Places.IsKnown(read.WordAt(first)) || read.IsPossessive(first) || words.All(word => read.Tokens[word].IsCapitalised)
                || read.Names.Any(name => name.Certainty is NameCertainty.Told && name.Holds(first)
                    && (first > start || name.Last > name.First || name.Kind is NameKind.People)));
    }
}
