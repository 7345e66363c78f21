using ChatBot.Language;
using ChatBot.Language.Frames;

namespace ChatBot.Answers.Understanding.Wording;

/// <summary>
/// Ways of saying one thing, a line each: words in order, "a|b" one or the other, "[a]" with or without it, "_" between the words of a
/// choice, "&lt;language&gt;" the name of a language, "&lt;not&gt;" not or a verb with it. Linear in the text: a line is followed word by
/// word through all its choices at once.
/// </summary>
internal sealed class PhraseTable
{
    private const string AnyLanguage = "<language>";

    private const string AnyNot = "<not>";

    private static readonly Lazy<string[]> Languages =
        new(() => [.. WordTable.Words(typeof(PhraseTable).Assembly, "Understanding/Wording/language-names.txt")]);

    private readonly ILookup<string, Phrase> byFirstWord;

    /// <param name="lines">The lines.</param>
    public PhraseTable(IEnumerable<string> lines) => byFirstWord = lines
        .Select(line => new Phrase(line))
        .SelectMany(phrase => phrase.FirstWords.Distinct().Select(word => (word, phrase)))
        .ToLookup(first => first.word, first => first.phrase, StringComparer.Ordinal);

    /// <param name="table">Where a table stands below the project.</param>
    public static PhraseTable Read(string table) => new(WordTable.Lines(typeof(PhraseTable).Assembly, table));

    /// <summary>How many words the longest of the phrases takes that stands at a word of a text; 0 where none does.</summary>
    public int LengthAt(PlainWords text, int first)
    {
        if (first >= text.Count)
            return 0;
        // What does not stand there ends nowhere, before the first word.
        return byFirstWord[text[first]].Select(phrase => phrase.EndsAt(text, first).LastOrDefault() - first).Append(0).Max();
    }

    /// <summary>Whether one of the phrases stands from a word of a text to its end.</summary>
    public bool IsRest(PlainWords text, int first) =>
        first < text.Count && byFirstWord[text[first]].Any(phrase => phrase.EndsAt(text, first).Contains(text.Count));

    private sealed class Phrase
    {
        private readonly List<(string[][] Choices, bool IsOptional)> parts;

        public Phrase(string line) => parts =
        [
            .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part =>
            {
                var isOptional = part is ['[', .., ']'];
                return ((isOptional ? part[1..^1] : part).Split('|').SelectMany(Spelt).Select(WordsOf).ToArray(), isOptional);
            }),
        ];

        public IEnumerable<string> FirstWords
        {
            get
            {
                foreach (var (choices, isOptional) in parts)
                {
                    foreach (var choice in choices)
                        yield return choice[0];
                    if (!isOptional)
                        yield break;
                }
            }
        }

        // The words behind which it may end, in order.
        public SortedSet<int> EndsAt(PlainWords text, int first)
        {
            var ends = new SortedSet<int> { first };
            foreach (var (choices, isOptional) in parts)
            {
                var next = isOptional ? new SortedSet<int>(ends) : [];
                foreach (var end in ends)
                    next.UnionWith(choices.Where(choice => Stands(choice, text, end, end > first)).Select(choice => end + choice.Length));
                if (next.Count == 0)
                    return next;
                ends = next;
            }

            ends.Remove(first);
            return ends;
        }

        private static bool Stands(string[] choice, PlainWords text, int at, bool isJoined)
        {
            if (at + choice.Length > text.Count)
                return false;
            for (var word = 0; word < choice.Length; word++)
            {
                if (text[at + word] != choice[word] || ((isJoined || word > 0) && !text.GoesOn(at + word)))
                    return false;
            }

            return true;
        }

        private static IEnumerable<string> Spelt(string choice) =>
            choice == AnyNot ? NegationWords.Contractions.Append("not")
            : choice.Contains(AnyLanguage, StringComparison.Ordinal)
            ? Languages.Value.Select(language => choice.Replace(AnyLanguage, language, StringComparison.Ordinal))
            : [choice];

        private static string[] WordsOf(string choice)
        {
            var words = new PlainWords(choice.Replace('_', ' '));
            return [.. Enumerable.Range(0, words.Count).Select(word => words[word])];
        }
    }
}
