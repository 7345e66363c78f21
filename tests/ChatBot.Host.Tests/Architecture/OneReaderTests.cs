using System.Text.RegularExpressions;
using ChatBot.Host.Tests.Support;

namespace ChatBot.Host.Tests.Architecture;

/// <summary>
/// One concept of language has one reader, in ChatBot.Language: whoever lists its words elsewhere is writing a second one. A file counts as
/// such a list when its literals, or its data, hold several words that hardly stand together anywhere else.
/// </summary>
public sealed partial class OneReaderTests
{
    private const int SeveralWords = 4;

    private const string Orders = "orders to a program";

    private static readonly (string Concept, string Folder, string[] Words)[] Concepts =
    [
        ("numbers", "ChatBot.Language/Numbers",
            ["six", "seven", "eight", "nine", "eleven", "twelve", "thirteen", "seventeen", "forty", "million", "dozen", "trillion"]),
        ("months", "ChatBot.Language/Dates",
            ["january", "february", "april", "june", "july", "august", "september", "october", "november", "december"]),
        ("week-days", "ChatBot.Language/Dates", ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]),
        ("negations", "ChatBot.Language/Frames",
            ["nobody", "neither", "hardly", "barely", "didnt", "didn't", "doesnt", "doesn't", "wasnt", "wasn't", "cannot", "without"]),
        ("titles", "ChatBot.Language/Names",
            ["mayor", "senator", "governor", "chancellor", "congressman", "councilwoman", "archbishop", "colonel", "spokeswoman"]),
        ("names", "ChatBot.Language/Names", ["von", "van", "der", "den", "bin", "ibn", "dos", "della"]),
        ("given names", "ChatBot.Language/Names",
            ["john", "mary", "robert", "anna", "peter", "sarah", "michael", "elizabeth", "william", "maria", "susan", "james", "bob", "jim",
                "joe", "mike", "nick", "steve"]),
        ("verbs of speech", "ChatBot.Language/Speech",
            ["reiterate", "laud", "hail", "denounce", "concede", "urge", "quip", "lament", "opine", "exclaim", "scoff", "concur"]),
        (Orders, "ChatBot.Language/Orders",
            ["ignore", "disregard", "override", "overrule", "bypass", "instructions", "jailbreak", "guardrails", "pretend", "llm",
                "chatgpt", "obey"]),
    ];

    /// <summary>Where the words are listed for another reason. What here excuses no file any more fails a test.</summary>
    private static readonly Dictionary<string, string> Else = new()
    {
        ["ChatBot.Language/Words/function-words.txt"] = "words that bind a sentence together are not indexed, whatever else they are",
        ["ChatBot.Language/Languages/words.tsv"] = "the vocabulary of other languages, beside its English",
        ["ChatBot.Language/Languages/languages.tsv"] = "the words that tell one language from another",
        ["ChatBot.Language/Frames/frame-cues.tsv"] = "what each verb does to the clause behind it, verbs of speech among many others",
        ["ChatBot.Answers/Understanding/BotQuestions.cs"] =
        "what somebody tells the bot in a question is theirs to tell: what they ask behind it is answered",
        ["ChatBot.Evaluation/Draws/SpeakingNames.cs"] =
        "finds whom to ask about when speakers are checked: one who finds them with its reader would miss what it misses",
    };

    /// <summary>Orders are told by expressions over whole sentences, which no table holds.</summary>
    public static TheoryData<string> Tables => [.. Concepts.Select(concept => concept.Concept).Where(concept => concept != Orders)];

    public static TheoryData<string> Names => [.. Concepts.Select(concept => concept.Concept)];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_file_lists_the_words_of_a_concept_that_has_its_reader(string concept)
    {
        var (_, folder, words) = Concepts.First(known => known.Concept == concept);

        Lists(words).Where(file => !file.StartsWith(folder, StringComparison.Ordinal)).Where(file => !IsExcused(file)).ShouldBeEmpty();
    }

    [Fact]
    public void No_file_is_excused_that_lists_nothing()
    {
        var listing = Concepts.SelectMany(concept => Lists(concept.Words)
            .Where(file => !file.StartsWith(concept.Folder, StringComparison.Ordinal))).ToList();

        Else.Keys.Where(known => !listing.Exists(file => file.StartsWith(known, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_reader_itself_has_its_words_in_a_file_of_data(string concept)
    {
        var (_, folder, words) = Concepts.First(known => known.Concept == concept);

        var own = Lists(words).Where(file => file.StartsWith(folder, StringComparison.Ordinal)).ToList();

        own.ShouldNotBeEmpty();
        own.ShouldAllBe(file => !file.EndsWith(".cs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("private const string Some = \"six|seven|eight|nine\";", true)]
    [InlineData("word is \"six\" or \"seven\"\n or \"eight\" or \"nine\"", true)]
    [InlineData("var some = \"\"\"\n    six seven\n    eight nine\n    \"\"\";", true)]
    [InlineData("// six seven eight nine\nvar x = \"six\";", false)]
    [InlineData("return \"six\" + Word(\"seven\") + \"eight\";", false)]
    public void A_list_is_told_by_its_literals(string code, bool isList) =>
        (Held(code, isCode: true, Concepts[0].Words) >= SeveralWords).ShouldBe(isList);

    private static bool IsExcused(string file) => Else.Keys.Any(known => file.StartsWith(known, StringComparison.Ordinal));

    private static IEnumerable<string> Lists(string[] words)
    {
        var root = Path.Combine(Repository.Root, "src");
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".txt" or ".tsv" or ".json" && !Generated().IsMatch(file))
            .Where(file => Held(File.ReadAllText(file), file.EndsWith(".cs", StringComparison.Ordinal), words) >= SeveralWords)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
    }

    private static int Held(string content, bool isCode, string[] words)
    {
        var text = isCode ? string.Join(' ', Literal().Matches(Comment().Replace(content, "")).Select(literal => literal.Value)) : content;
        var held = Word().Matches(text.ToLowerInvariant()).Select(word => word.Value).ToHashSet(StringComparer.Ordinal);
        return words.Count(held.Contains);
    }

    [GeneratedRegex(@"[/\\](?:bin|obj|node_modules)[/\\]")]
    private static partial Regex Generated();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@""""""".*?""""""|""(?:[^""\\\r\n]|\\.|"""")*""", RegexOptions.Singleline)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\p{L}[\p{L}'’]*")]
    private static partial Regex Word();
}
