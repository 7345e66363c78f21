using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Suggestions;

/// <summary>The words that questions are drafted by, and how whole questions ask for what somebody did.</summary>
internal static class DraftWords
{
    private static readonly Dictionary<string, FrozenSet<string>> Kinds = Rows("words")
        .ToDictionary(row => row[0], row => row[1].Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static readonly Dictionary<string, CompositeFormat> Asking = Rows("asking")
        .ToDictionary(row => TextAnalyzer.TermOf(row[0]), row => CompositeFormat.Parse(row[1]), StringComparer.Ordinal);

    private static readonly List<(string[] Words, CompositeFormat Asking, bool IsOfSomebody)> Deeds =
    [
        .. Rows("deeds")
            .Select(row => (Words: row[0].Split(' '), CompositeFormat.Parse(row[1]), row[1].StartsWith("Whom ", StringComparison.Ordinal)))
            .OrderByDescending(row => row.Words.Length),
    ];

    /// <summary>Words that may stand between a name and what it did: "also", "on".</summary>
    public static FrozenSet<string> Between => Kinds["between"];

    /// <summary>Words that open a clause.</summary>
    public static FrozenSet<string> Opening => Kinds["opening"];

    /// <summary>Words for what another sentence names.</summary>
    public static FrozenSet<string> Pointing => Kinds["pointing"];

    /// <summary>Words behind which stands where, or to whom.</summary>
    public static FrozenSet<string> Receiving => Kinds["receiving"];

    /// <summary>Words behind which stands what is spoken of.</summary>
    public static FrozenSet<string> Leading => Kinds["leading"];

    /// <summary>Words that are in no person's name.</summary>
    public static FrozenSet<string> Never => Kinds["never"];

    /// <summary>Words in the names of places.</summary>
    public static FrozenSet<string> Placing => Kinds["placing"];

    /// <summary>Words for somebody's death.</summary>
    public static FrozenSet<string> Dead => Kinds["dead"];

    /// <summary>The question for what somebody did by saying it, or null.</summary>
    /// <param name="cueTerm">Term of the verb.</param>
    /// <param name="name">Who.</param>
    public static string? AskFor(string cueTerm, string name) =>
        Asking.TryGetValue(cueTerm, out var asking) ? string.Format(CultureInfo.InvariantCulture, asking, name) : null;

    /// <summary>The question for what somebody did, whose words begin at a place of a sentence and are followed by what they did it to; or
    /// null.</summary>
    public static string? AskFor(ReadSentence sentence, int at, string name)
    {
        foreach (var (words, asking, isOfSomebody) in Deeds)
        {
            var last = at + words.Length - 1;
            if (last + 1 < sentence.Tokens.Count && Enumerable.Range(0, words.Length).All(word => sentence.WordAt(at + word) == words[word])
                && Enumerable.Range(at, words.Length).All(sentence.IsJoined) && !Pointing.Contains(sentence.WordAt(last + 1))
                && !sentence.IsDated(last + 1) && (!isOfSomebody || sentence.Tokens[last + 1].IsCapitalised))
                return string.Format(CultureInfo.InvariantCulture, asking, name);
        }

        return null;
    }

    private static IEnumerable<string[]> Rows(string table) =>
        WordTable.Lines(typeof(DraftWords).Assembly, $"Suggestions/{table}.tsv").Select(line => line.Split('\t'));
}
