using ChatBot.Answers.Evidence;
using ChatBot.Language;
using ChatBot.Language.Names;

namespace ChatBot.Answers.Suggestions;

/// <summary>What an article tells of those who speak in it, beside their names: which body they are of, or only how old they are.</summary>
internal sealed class ToldOfSpeakers
{
    private const int WordsBefore = 4;
    private const int WordsBehind = 12;
    private const int DigitsOfAge = 3;

    private readonly HashSet<string> bystanders = new(StringComparer.Ordinal);
    private readonly HashSet<(string Name, string Term)> bodies = [];

    /// <param name="nameOf">Given and family name of the human being whom a name of a sentence means; null where there is none.</param>
    public ToldOfSpeakers(IReadOnlyList<CandidateSentence> sentences, Func<CandidateSentence, WrittenName, string?> nameOf)
    {
        foreach (var sentence in sentences)
        {
            foreach (var name in sentence.Read.Names)
            {
                if (nameOf(sentence, name) is not { } written)
                    continue;
                if (IsAged(sentence.Read, name))
                    bystanders.Add(written);
                bodies.UnionWith(Around(sentence.Read, name).Select(term => (written, term)));
            }
        }
    }

    /// <summary>Whether nothing is told of somebody but an age: "Tom Berg, 42, of Oslo".</summary>
    public bool IsBystander(string name) => bystanders.Contains(name);

    /// <summary>Whether somebody is told to be of a body, or to speak for it, whose name ends with a term: "EPA spokesman Tom Berg",
    /// "Ada Lind, president of the Sandoy Harbour Office".</summary>
    public bool IsOf(string name, string term) => bodies.Contains((name, term));

    private static bool IsAged(ReadSentence read, WrittenName name) => read.Between(name.Last) is ", "
        && read.WordAt(name.Last + 1) is { Length: <= DigitsOfAge and > 0 } age && age.All(char.IsAsciiDigit);

    private static IEnumerable<string> Around(ReadSentence read, WrittenName name)
    {
        for (var at = name.Core - 1; at >= 0 && name.Core - at <= WordsBefore && read.IsJoined(at); at--)
        {
            if (read.Tokens[at].IsCapitalised)
                yield return read.Tokens[at].Term;
        }

        if (read.Between(name.Last) is not ", " || DraftWords.Relative.Contains(read.WordAt(name.Last + 1)))
            yield break;
        for (var at = name.Last + 1; at < read.Tokens.Count && at - name.Last <= WordsBehind; at++)
        {
            if (read.Tokens[at].IsCapitalised)
                yield return read.Tokens[at].Term;
            // "Of the U.S. Air Force" goes on behind its stops.
            if (!read.IsJoined(at))
                yield break;
        }
    }
}
