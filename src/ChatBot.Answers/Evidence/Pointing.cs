using System.Collections.Frozen;
using ChatBot.Language;

namespace ChatBot.Answers.Evidence;

/// <summary>Sentences that are about what the one before says as a whole, "That contributed to the rise": without it they say
/// nothing.</summary>
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
        if (sentence is not { Tokens: [var pointer, var verb, _, ..], Previous: { Quoted: { } before } previous }
            || !Words["pointer"].Contains(pointer.Word) || !Words["predicate"].Contains(verb.Word)
            || !NamesWhoSpeaks(previous, before) || !NamesWhoSpeaks(sentence, sentence.Range))
            return null;
        var whole = TextRange.Between(before.Start, sentence.Range.End);
        return before.End <= sentence.Range.Start && whole.Length <= MostCharacters
            && string.IsNullOrWhiteSpace(TextRange.Between(before.End, sentence.Range.Start).Of(sentence.Article.Text)) ? whole : null;
    }

    // "Ada Lind said": a name in brackets behind both sentences would not tell which of them is hers.
    private static bool NamesWhoSpeaks(CandidateSentence sentence, TextRange quoted) =>
        sentence.Statements.All(statement => quoted.Contains(statement.Mention) && statement.IsNamed(sentence.Article.Text));
}
