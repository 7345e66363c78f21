namespace ChatBot.Evaluation.Metrics;

/// <summary>
/// Whether an answer to "who said …" names the right speaker. Only the sentences that cite the evidence are looked at (the first
/// sentence, where none does), and in them only what stands outside the statement itself: runs of three words or more that also
/// stand in the evidence are masked, so that a name inside the statement is not taken for its speaker.
/// </summary>
public static class SpeakerNaming
{
    private const int MaskedRun = 3;

    private static readonly string[] Suffixes = ["jr", "sr", "ii", "iii", "iv"];

    /// <summary>1 where a gold name stands there whole, title included where the gold has one; else 0.</summary>
    /// <returns>Null where there is no gold name.</returns>
    public static double? Exact(
        IReadOnlyList<CitedSentence> answer, IReadOnlyList<Evidence> evidence, IReadOnlyCollection<string> names) =>
        Judge(answer, evidence, names.Select(name => WordSequence.Of(name).Words));

    /// <summary>1 where the last word of a gold name (without "Jr.", "III" and the like) stands there, else 0.</summary>
    /// <returns>Null where there is no gold name.</returns>
    public static double? LastName(
        IReadOnlyList<CitedSentence> answer, IReadOnlyList<Evidence> evidence, IReadOnlyCollection<string> names) =>
        Judge(answer, evidence, names.Select(name => LastWord(WordSequence.Of(name).Words)));

    private static double? Judge(
        IReadOnlyList<CitedSentence> answer, IReadOnlyList<Evidence> evidence, IEnumerable<IReadOnlyList<string>> names)
    {
        var sought = names.Where(name => name.Count > 0).ToList();
        if (sought.Count == 0)
            return null;

        var outside = Attributing(answer, evidence).Select(sentence => Outside(sentence.Text, evidence)).ToList();
        return sought.Any(name => outside.Any(words => Stands(words, name))) ? 1 : 0;
    }

    private static List<CitedSentence> Attributing(IReadOnlyList<CitedSentence> answer, IReadOnlyList<Evidence> evidence)
    {
        var places = evidence.SelectMany(one => one.Places).ToList();
        var citing = answer.Where(sentence => sentence.Citations.Any(citation => places.Any(citation.Overlaps))).ToList();
        return citing.Count > 0 ? citing : [.. answer.Take(1)];
    }

    private static string?[] Outside(string sentence, IReadOnlyList<Evidence> evidence)
    {
        var words = WordSequence.Of(sentence).Words;
        var masked = new bool[words.Count];
        foreach (var statement in evidence.Select(one => one.Words.Words))
        {
            var run = Math.Min(MaskedRun, statement.Count);
            for (var at = 0; at + run <= words.Count; at++)
            {
                if (Enumerable.Range(0, statement.Count - run + 1).Any(from => Matches(words, at, statement, from, run)))
                    Array.Fill(masked, true, at, run);
            }
        }

        return [.. words.Select((word, index) => masked[index] ? null : word)];
    }

    private static bool Matches(IReadOnlyList<string> words, int at, IReadOnlyList<string> statement, int from, int run)
    {
        for (var offset = 0; offset < run; offset++)
        {
            if (words[at + offset] != statement[from + offset])
                return false;
        }

        return true;
    }

    private static bool Stands(string?[] words, IReadOnlyList<string> name) =>
        Enumerable.Range(0, Math.Max(0, words.Length - name.Count + 1))
            .Any(at => name.Select((part, offset) => words[at + offset] == part).All(same => same));

    private static IReadOnlyList<string> LastWord(IReadOnlyList<string> name)
    {
        var last = name.LastOrDefault(word => !Suffixes.Contains(word));
        return last is null ? name : [last];
    }
}
