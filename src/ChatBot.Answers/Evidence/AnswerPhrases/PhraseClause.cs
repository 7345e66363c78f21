using System.Buffers;
using ChatBot.Language;
using ChatBot.Language.Frames;
using ChatBot.Language.Marks;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence.AnswerPhrases;

/// <summary>
/// The words of a sentence that say something together with a phrase in it: its own clause, without the relative clauses inside. Where it
/// is not sure that two stretches belong together they are parted, so that a clause is rather too short than too long: what is asked for
/// then does not stand in it.
/// </summary>
internal sealed class PhraseClause
{
    private static readonly HashSet<string> Relatives = ["who", "whom", "whose", "which", "where", "when"];

    private static readonly HashSet<string> Openers =
    [
        "that", "who", "whom", "whose", "which", "where", "when", "while", "whereas", "although", "though", "because", "if", "unless",
        "but", "after", "before",
        "until", "since", "as", "so", "than", "why", "how", "whether", "despite", "with", "without",
    ];

    // "Killing", not "king"; behind one of the others it is a noun ("the meeting", "of shipping").
    private const int ShortestParticiple = 6;

    private static readonly HashSet<string> BeforeNouns =
        ["of", "in", "at", "for", "on", "to", "from"];

    private static readonly HashSet<string> Joints = ["and", "or", "nor", "yet"];

    // "Is to open", "was due to open" says when; "decided on Friday to open" does not.
    private static readonly HashSet<string> BeforeInfinitive = ["is", "are", "was", "were", "be", "due", "set", "scheduled"];

    private static readonly HashSet<string> Auxiliaries =
    [
        "is", "are", "was", "were", "be", "been", "has", "have", "had", "does", "do", "did", "will", "would", "can", "could", "may",
        "might", "must", "shall",
        "should",
    ];

    private static readonly SearchValues<char> HardMarks = SearchValues.Create(";:—!?…\n");

    private readonly int[] clauseOf;
    private readonly int own;

    private PhraseClause(ReadSentence sentence, TextRange phrase)
    {
        Sentence = sentence;
        clauseOf = Part(sentence);
        First = Enumerable.Range(0, sentence.Tokens.Count).FirstOrDefault(word => sentence.Tokens[word].Range.Overlaps(phrase), -1);
        Last = Enumerable.Range(0, sentence.Tokens.Count).LastOrDefault(word => sentence.Tokens[word].Range.Overlaps(phrase), -1);
        own = First < 0 ? -1 : clauseOf[First];
    }

    public ReadSentence Sentence { get; }

    /// <summary>First word of the phrase; -1 where it holds none.</summary>
    public int First { get; }

    /// <summary>Last word of the phrase.</summary>
    public int Last { get; }

    /// <summary>The clause's words without those of the phrase, in order.</summary>
    public IEnumerable<int> Words => Enumerable.Range(0, clauseOf.Length).Where(word => Holds(word) && (word < First || word > Last));

    public static PhraseClause Around(ReadSentence sentence, TextRange phrase) => new(sentence, phrase);

    /// <summary>Whether a word stands in the clause.</summary>
    public bool Holds(int word) => clauseOf[word] == own;

    // For each word the number of its clause. A relative clause behind a comma, and what stands in brackets, end where the clause around
    // them goes on.
    private static int[] Part(ReadSentence sentence)
    {
        var clauses = new int[sentence.Tokens.Count];
        var around = new Stack<(int Clause, char Closing)>();
        var (current, count, hasVerb) = (0, 0, false);
        for (var word = 0; word < clauses.Length; word++)
        {
            if (word > 0)
                Step(word, sentence.Between(word - 1));
            clauses[word] = current;
            hasVerb |= IsVerb(sentence.Tokens[word]);
        }

        return clauses;

        void Step(int word, ReadOnlySpan<char> between)
        {
            if (around.Count > 0 && between.Contains(around.Peek().Closing))
                (current, hasVerb) = (around.Pop().Clause, true);
            var isComma = between.Contains(',');
            if (between.Contains('(') || (isComma && Relatives.Contains(sentence.WordAt(word))))
            {
                around.Push((current, between.Contains('(') ? ')' : ','));
                (current, hasVerb) = (++count, false);
            }
            else if (IsHard(between) || Opens(sentence, word, isComma, hasVerb))
            {
                (current, hasVerb) = (++count, false);
            }
        }
    }

    private static bool IsHard(ReadOnlySpan<char> between) =>
        between.ContainsAny(HardMarks) || between.ContainsAny(QuoteMarks.DoubleMarks)
        || (between.Contains('–') && between.Contains(' ')) || between.Contains(" - ", StringComparison.Ordinal);

    private static bool Opens(ReadSentence sentence, int word, bool isBehindComma, bool isBehindVerb)
    {
        var (token, before) = (sentence.Tokens[word], sentence.Tokens[word - 1]);
        if (Openers.Contains(token.Word))
            return true;
        if (Joints.Contains(token.Word))
            return isBehindVerb && !(before.IsCapitalised && word + 1 < sentence.Tokens.Count && sentence.Tokens[word + 1].IsCapitalised);
        if (token.Word == "to")
            return word + 1 < sentence.Tokens.Count && IsVerbLike(sentence, word + 1) && !BeforeInfinitive.Contains(before.Word);
        if (token.Word.EndsWith("ing", StringComparison.Ordinal) && !token.IsCapitalised)
            return isBehindComma
                || (token.Word.Length >= ShortestParticiple && !Determiners.Is(before.Word) && !BeforeNouns.Contains(before.Word)
                    && !IsAuxiliary(before.Word));
        return isBehindComma && PastForms.Are(token);
    }

    // By its form: a past form, or what stands before a verb.
    private static bool IsVerb(TextToken token) => PastForms.Are(token) || IsAuxiliary(token.Word);

    private static bool IsAuxiliary(string word) => Auxiliaries.Contains(word) || NegationWords.IsContraction(word);

    private static bool IsVerbLike(ReadSentence sentence, int word) =>
        sentence.Tokens[word] is { IsCapitalised: false } next && !char.IsAsciiDigit(next.Word[0])
        && (!next.IsFunctionWord || next.Word is "be" or "have" or "do");
}
