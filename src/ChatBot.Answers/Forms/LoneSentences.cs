using System.Collections.Frozen;
using ChatBot.Answers.Evidence;
using ChatBot.Language;
using ChatBot.Language.Sentences;

namespace ChatBot.Answers.Forms;

/// <summary>Which sentences of an article can be read without those before them, and which of them leads.</summary>
internal static class LoneSentences
{
    private const int FewestWords = 5;

    private static readonly FrozenSet<string> Openings =
        WordTable.Words(typeof(LoneSentences).Assembly, "Forms/leaning.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The sentence that an article opens with: the first real one that says whom it speaks of; null where no sentence can be
    /// quoted so.</summary>
    public static CandidateSentence? Lead(IReadOnlyList<CandidateSentence> sentences) =>
        sentences.FirstOrDefault(sentence => IsReal(sentence) && (sentence.Index == 0 ? !OpensWithPerson(sentence) : Alone(sentence)));

    /// <summary>Whether a sentence needs none of those before it: it neither opens with "he" or "but" nor is a question, a credit or a
    /// fragment.</summary>
    public static bool Alone(CandidateSentence sentence) =>
        IsReal(sentence) && (!Openings.Contains(sentence.Tokens[0].Word)
            || (sentence.Attribution is not null && OpensWithPerson(sentence)));

    private static bool IsReal(CandidateSentence sentence) =>
        sentence.Quoted is not null && sentence.Tokens.Count >= FewestWords && !sentence.Asks
        && !Credits.IsCredit(sentence.Text) && !RowCells.AreIn(sentence.Article.Text, sentence.Range);

    private static bool OpensWithPerson(CandidateSentence sentence) => sentence.Tokens[0].Word is "he" or "she" or "they";
}
