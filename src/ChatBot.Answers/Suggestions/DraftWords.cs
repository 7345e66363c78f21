using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Suggestions;

/// <summary>The words that questions are drafted by, and how whole questions ask for what somebody did.</summary>
internal static class DraftWords
{
    private const int WordsToOf = 2;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Kinds =
        WordTable.Kinds(typeof(DraftWords).Assembly, "Suggestions/words.tsv");

    private static readonly Dictionary<string, CompositeFormat> Asking = Rows("asking")
        .ToDictionary(row => TextAnalyzer.TermOf(row[0]), row => CompositeFormat.Parse(row[1]), StringComparer.Ordinal);

    private static readonly List<(string[] Words, string Asking)> Deeds =
        [.. Rows("deeds").Select(row => (Words: row[0].Split(' '), row[1])).OrderByDescending(row => row.Words.Length)];

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

    /// <summary>Names of places that a headline has and nobody speaks of.</summary>
    public static FrozenSet<string> Where => Kinds["where"];

    /// <summary>Words in the names of places.</summary>
    public static FrozenSet<string> Placing => Kinds["placing"];

    /// <summary>Words behind which a noun stands.</summary>
    public static FrozenSet<string> Naming => Kinds["naming"];

    /// <summary>Words that stand before a noun and tell which or how many.</summary>
    public static FrozenSet<string> Determining => Kinds["determining"];

    /// <summary>Those of them that tell of none that is known.</summary>
    public static FrozenSet<string> Indefinite => Kinds["indefinite"];

    /// <summary>Terms of what tells a wish or a thought and nothing that was said.</summary>
    public static FrozenSet<string> Wishing { get; } = Kinds["wishing"].Select(TextAnalyzer.TermOf).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that belong to the one before them: "in vitro".</summary>
    public static FrozenSet<string> Tied => Kinds["tied"];

    /// <summary>Words that open a clause which tells of when, why or where of another one.</summary>
    public static FrozenSet<string> Subordinate => Kinds["subordinate"];

    /// <summary>Things of which there are many, so that one of them has an article.</summary>
    public static FrozenSet<string> Counted => Kinds["counted"];

    /// <summary>Things of which there is one everywhere, so that "the" tells enough.</summary>
    public static FrozenSet<string> General => Kinds["general"];

    /// <summary>Words of bodies that many places have: "the National Assembly".</summary>
    public static FrozenSet<string> Anywhere => Kinds["anywhere"];

    /// <summary>Words behind a comma that begin what is told beside.</summary>
    public static FrozenSet<string> Aside => Kinds["aside"];

    /// <summary>Words in the headline of a collection of other stories.</summary>
    public static FrozenSet<string> Digest => Kinds["digest"];

    /// <summary>Words that begin an office which is of any place where none stands before it: "House Speaker".</summary>
    public static FrozenSet<string> Chamber => Kinds["chamber"];

    /// <summary>Words that end an office which each country has.</summary>
    public static FrozenSet<string> Ministerial => Kinds["ministerial"];

    /// <summary>Names of bodies that everybody knows by their letters.</summary>
    public static FrozenSet<string> Known => Kinds["known"];

    /// <summary>Words too common to be what a question is about.</summary>
    public static FrozenSet<string> Common => Kinds["common"];

    /// <summary>Words in small letters that tell which office the one behind them is.</summary>
    public static FrozenSet<string> Office => Kinds["office"];

    /// <summary>Offices of those whom other countries know.</summary>
    public static FrozenSet<string> High => Kinds["high"];

    /// <summary>Words before a name that tell no office.</summary>
    public static FrozenSet<string> Party => Kinds["party"];

    /// <summary>People of a place who act together: "lawmakers".</summary>
    public static FrozenSet<string> Actors => Kinds["actors"];

    /// <summary>Words of names before which "the" stands.</summary>
    public static FrozenSet<string> Articled => Kinds["articled"];

    /// <summary>Words that end the full name of a company, as nobody speaks it.</summary>
    public static FrozenSet<string> Trading => Kinds["trading"];

    /// <summary>Small words within the name of a body.</summary>
    public static FrozenSet<string> Linking => Kinds["linking"];

    /// <summary>Words that why something was done begins with.</summary>
    public static FrozenSet<string> Reason => Kinds["reason"];

    /// <summary>Words behind which a clause tells more of a noun.</summary>
    public static FrozenSet<string> Relative => Kinds["relative"];

    /// <summary>Words that tell nothing where they stand for what was said.</summary>
    public static FrozenSet<string> Vague => Kinds["vague"];

    /// <summary>Words of sentences in which nobody wants to say anything.</summary>
    public static FrozenSet<string> Mute => Kinds["mute"];

    /// <summary>Words that open a sentence which goes on with another one.</summary>
    public static FrozenSet<string> GoingOn => Kinds["going-on"];

    /// <summary>Words for somebody's death.</summary>
    public static FrozenSet<string> Dead => Kinds["dead"];

    /// <summary>The question for what somebody did by saying it, or null.</summary>
    /// <param name="cueTerm">Term of the verb.</param>
    /// <param name="name">Who.</param>
    public static string? AskFor(string cueTerm, string name) =>
        Asking.TryGetValue(cueTerm, out var asking) ? string.Format(CultureInfo.InvariantCulture, asking, name) : null;

    /// <summary>Whether what is done by saying it is done to somebody.</summary>
    /// <param name="cueTerm">Term of the verb.</param>
    public static bool IsOfSomebody(string cueTerm) => AskFor(cueTerm, "")?.StartsWith("Whom ", StringComparison.Ordinal) == true;

    /// <summary>The deed whose words begin at a place of a sentence and are followed by what it was done to, days left aside; null where
    /// there is none.</summary>
    public static ToldDeed? DeedAt(ReadSentence sentence, int at)
    {
        foreach (var (words, asking) in Deeds)
        {
            if (EndOf(sentence, at, words) is not { } end || IsOpenAt(sentence, end))
                continue;
            var deed = new ToldDeed(asking, words.Length, end);
            if (!deed.IsOfSomebody || sentence.Tokens[end].IsCapitalised)
                return deed;
        }

        return null;
    }

    // "Voted Friday to", "approved on Monday a bill".
    private static int? EndOf(ReadSentence sentence, int at, string[] words)
    {
        foreach (var word in words)
        {
            if (sentence.WordAt(at) != word || !sentence.IsJoined(at))
                return null;
            at++;
            while (sentence.IsJoined(at) && (sentence.IsDated(at) || (sentence.WordAt(at) == "on" && sentence.IsDated(at + 1))))
                at++;
        }

        return at < sentence.Tokens.Count && !sentence.IsDated(at) ? at : null;
    }

    /// <summary>Whether words begin with what another sentence tells: "it", "the move", "88 bills", "Lind's request"; "the Senate",
    /// "the end of the strike" and "Norway's ban" tell themselves.</summary>
    public static bool IsOpenAt(ReadSentence sentence, int at) =>
        Pointing.Contains(sentence.WordAt(at)) || Vague.Contains(sentence.WordAt(at)) || sentence.WordAt(at) is [>= '0' and <= '9', ..]
        || IsOwnedAt(sentence, at)
        || (sentence.WordAt(at) == "the" && !(at + 1 < sentence.Tokens.Count && sentence.Tokens[at + 1].IsCapitalised)
            && !Enumerable.Range(at + 2, WordsToOf).Any(word =>
                sentence.WordAt(word) == "of" && !Pointing.Contains(sentence.WordAt(word + 1))));

    private static bool IsOwnedAt(ReadSentence sentence, int at)
    {
        var end = at;
        while (end < sentence.Tokens.Count && sentence.Tokens[end].IsCapitalised && !sentence.IsPossessive(end) && sentence.IsJoined(end))
            end++;
        return end < sentence.Tokens.Count && sentence.IsPossessive(end) && sentence.Tokens[end].IsCapitalised
            && !Places.IsKnown(sentence.WordAt(end));
    }

    private static IEnumerable<string[]> Rows(string table) =>
        WordTable.Lines(typeof(DraftWords).Assembly, $"Suggestions/{table}.tsv").Select(line => line.Split('\t'));
}
