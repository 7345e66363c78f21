using System.Collections.Frozen;
using ChatBot.Language;
using ChatBot.Language.Numbers;

namespace ChatBot.Answers.Evidence;

/// <summary>Sentences that are about what the one before says, as a whole or part of it: "That contributed to the rise", "Both were
/// freed", "Six of them". Without it they say nothing.</summary>
internal static class Pointing
{
    // Two long sentences in one quotation are no brief answer.
    private const int MostCharacters = 600;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words =
        WordTable.Kinds(typeof(Pointing).Assembly, "Evidence/pointing.tsv");

    /// <summary>What is quoted of such a sentence: itself and the one before; null where it does not point back so, where somebody speaks
    /// in either whom it does not name, or where both are too long or do not follow each other.</summary>
    /// <param name="sentence">The sentence, knowing the one before.</param>
    public static TextRange? Whole(CandidateSentence sentence)
    {
        if (sentence is not { Tokens: [var pointer, var verb, var next, ..], Previous: { Quoted: { } before } previous }
            || !PointsBack(pointer.Word, verb.Word, next.Word)
            || !NamesWhoSpeaks(previous, before) || !NamesWhoSpeaks(sentence, sentence.Range))
            return null;
        var whole = TextRange.Between(before.Start, sentence.Range.End);
        return before.End <= sentence.Range.Start && whole.Length <= MostCharacters
            && string.IsNullOrWhiteSpace(TextRange.Between(before.End, sentence.Range.Start).Of(sentence.Article.Text)) ? whole : null;
    }

    private static bool PointsBack(string opening, string verb, string next) =>
        Words["pointer"].Contains(opening) ? Words["predicate"].Contains(verb)
        : IsCount(opening) && (Words["predicate"].Contains(verb) || (verb is "of" && Words["counted"].Contains(next)));

    // "Six", "both", and no year.
    private static bool IsCount(string word) =>
        Words["counting"].Contains(word) || (char.IsLetter(word[0]) && AmountReader.MayTellHowMany(word));

    // "Ada Lind said": a name in brackets behind both sentences would not tell which of them is hers.
    private static bool NamesWhoSpeaks(CandidateSentence sentence, TextRange quoted) =>
        sentence.Statements.All(statement => quoted.Contains(statement.Mention) && statement.IsNamed(sentence.Article.Text));
}
