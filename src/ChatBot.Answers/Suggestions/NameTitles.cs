using ChatBot.Answers.Evidence;
using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Reading;
using ChatBot.Language.Names.Titles;

namespace ChatBot.Answers.Suggestions;

/// <summary>The offices that an article writes before names, so that a question tells a reader who is meant: "Iowa Rep. Ada
/// Lind".</summary>
internal sealed class NameTitles
{
    private const int LongestTitle = 4;
    private readonly Dictionary<string, string> titles = new(StringComparer.Ordinal);

    public NameTitles(IReadOnlyList<CandidateSentence> sentences)
    {
        foreach (var read in sentences.Select(sentence => sentence.Read))
        {
            foreach (var name in read.Names.Where(name => name.Core > name.First && name.Length > 1))
            {
                if (Title(read, name) is { } title)
                    titles.TryAdd(name.BareRange.Of(read.Text), title);
            }
        }
    }

    /// <summary>The name with the office that the article gives it first; the name alone where there is none that can be written.</summary>
    public string With(string name) => titles.TryGetValue(name, out var title) ? $"{Written(title)} {name}" : name;

    // The capital of a sentence's first word: "Former President".
    private static string Written(string title) => DraftWords.Office.Contains(title.Split(' ')[0].ToLowerInvariant())
        ? char.ToLowerInvariant(title[0]) + title[1..] : title;

    private static string? Title(ReadSentence read, WrittenName name)
    {
        var first = name.First;
        while (first < name.Core && DraftWords.Party.Contains(read.WordAt(first)))
            first++;
        if (first == name.Core || name.Core - first > LongestTitle || !TitleWords.IsRole(read.WordAt(name.Core - 1)))
            return null;
        // Of "Assistant U.S. Attorney General" and "board Chair" the end alone would be another office.
        if (name.First > 0 && read.IsJoined(name.First - 1) && IsOfOffice(read, name.First - 1))
            return null;
        for (var at = first; at < name.Core; at++)
        {
            if (!read.IsJoined(at) || read.IsPossessive(at) || !read.Tokens[at].IsCapitalised)
                return null;
        }

        // The capital of a sentence's first word tells nothing: "Lawyer Ada Lind".
        if (read.Opens(first) && !IsOfPlace(read, first) && read.Between(first) is not ". ")
            return null;
        if (IsAnywhere(read, first, name.Core))
            return null;
        while (first > 0 && read.IsJoined(first - 1) && !read.Tokens[first - 1].IsCapitalised
            && DraftWords.Office.Contains(read.WordAt(first - 1)))
            first--;
        return TextRange.Between(read.Tokens[first].Range.Start, read.Tokens[name.Core].Range.Start).Of(read.Text).TrimEnd();
    }

    // There are many house speakers, and a minister of justice in each country.
    private static bool IsAnywhere(ReadSentence read, int first, int end) => DraftWords.Chamber.Contains(read.WordAt(first))
        || (DraftWords.Ministerial.Contains(read.WordAt(end - 1))
            && !Enumerable.Range(first, end - first).Any(word => IsOfPlace(read, word)));

    private static bool IsOfPlace(ReadSentence read, int word) =>
        Places.IsKnown(read.WordAt(word)) || Peoples.Contains(read.WordAt(word));

    private static bool IsOfOffice(ReadSentence read, int word) =>
        !DraftWords.Office.Contains(read.WordAt(word)) && !DraftWords.Party.Contains(read.WordAt(word)) && read.IsContent(word);
}
