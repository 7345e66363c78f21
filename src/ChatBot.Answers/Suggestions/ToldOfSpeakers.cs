using ChatBot.Answers.Evidence;
using ChatBot.Language;
using ChatBot.Language.Dates;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Reading;
using ChatBot.Language.Names.Titles;

namespace ChatBot.Answers.Suggestions;

/// <summary>What an article tells of those who speak in it, beside their names: which body they are of, which office they have, or only how
/// old they are.</summary>
internal sealed class ToldOfSpeakers
{
    private const int WordsBefore = 4;
    private const int WordsBehind = 12;
    private const int DigitsOfAge = 3;

    private readonly HashSet<string> aged = new(StringComparer.Ordinal);
    private readonly HashSet<string> people = new(StringComparer.Ordinal);
    private readonly HashSet<string> standing = new(StringComparer.Ordinal);
    private readonly HashSet<(string Name, string Term)> bodies = [];

    /// <param name="nameOf">Given and family name of the human being whom a name of a sentence means; null where there is none.</param>
    /// <param name="isHuman">Whether a name of a sentence means a human being.</param>
    public ToldOfSpeakers(IReadOnlyList<CandidateSentence> sentences, Func<CandidateSentence, WrittenName, string?> nameOf,
        Func<CandidateSentence, WrittenName, bool> isHuman)
    {
        foreach (var sentence in sentences)
        {
            var read = sentence.Read;
            foreach (var name in read.Names)
            {
                if (nameOf(sentence, name) is not { } written)
                    continue;
                people.Add(written);
                if (IsAged(read, name))
                    aged.Add(written);
                List<int> around = [.. Around(read, name)];
                bodies.UnionWith(around.Select(word => (written, read.Tokens[word].Term)));
                // "Lind's attorney" and "a driver from Oslo" stand for nothing that a reader knows.
                if (TitleWords.IsRole(read.WordAt(name.Core - 1)) || around.Exists(word => Tells(read.WordAt(word))
                    && !read.Names.Any(other => other.Holds(word) && other != name && isHuman(sentence, other))))
                    standing.Add(written);
            }
        }
    }

    /// <summary>Whether nothing is told of somebody but an age: "Tom Berg, 42, of Oslo".</summary>
    public bool IsAged(string name) => aged.Contains(name);

    /// <summary>Whether a name is nobody's whose office or body is told.</summary>
    public bool IsAnybody(string name) => people.Contains(name) && !standing.Contains(name);

    /// <summary>Whether somebody is told to be of a body, or to speak for it, whose name ends with a term: "EPA spokesman Tom Berg",
    /// "Ada Lind, president of the Sandoy Harbour Office".</summary>
    public bool IsOf(string name, string term) => bodies.Contains((name, term));

    private static bool IsAged(ReadSentence read, WrittenName name) => read.Between(name.Last) is ", "
        && read.WordAt(name.Last + 1) is { Length: <= DigitsOfAge and > 0 } age && age.All(char.IsAsciiDigit);

    private static bool Tells(string word) => !Places.IsKnown(word) && !Peoples.Contains(word) && !CalendarWords.Contains(word)
        && !DraftWords.Party.Contains(word);

    /// <summary>The words with a capital before a name and in what follows it behind a comma.</summary>
    private static IEnumerable<int> Around(ReadSentence read, WrittenName name)
    {
        for (var at = name.Core - 1; at >= 0 && name.Core - at <= WordsBefore && read.IsJoined(at); at--)
        {
            if (read.Tokens[at].IsCapitalised)
                yield return at;
        }

        // "Of Duke University" needs no comma.
        if (!(read.Between(name.Last) is ", " || read.WordAt(name.Last + 1) is "of" or "from")
            || DraftWords.Relative.Contains(read.WordAt(name.Last + 1)))
            yield break;
        for (var at = name.Last + 1; at < read.Tokens.Count && at - name.Last <= WordsBehind; at++)
        {
            if (read.Tokens[at].IsCapitalised)
                yield return at;
            // "Of the U.S. Air Force" goes on behind its stops.
            if (!read.IsJoined(at))
                yield break;
        }
    }
}
