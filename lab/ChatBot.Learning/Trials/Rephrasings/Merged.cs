using ChatBot.Evaluation.Verification;

namespace ChatBot.Learning.Trials.Rephrasings;

/// <summary>A sentence and the next of its passage in one.</summary>
internal static class Merged
{
    private const int Longest = 400;

    public static string? Of(GoldSentence gold)
    {
        var next = gold.Report.Sentences.FirstOrDefault(sentence => sentence.Start >= gold.Range.End);
        if (next.Length == 0 || Spoken.Is(gold.Article.Text, next) || !gold.Passage.Contains(next)
            || gold.Range.Length + next.Length > Longest || !gold.Text.EndsWith('.'))
            return null;
        var second = next.Of(gold.Article.Text);
        // A quotation that runs over several sentences cannot be joined so.
        return gold.Text.IndexOfAny(['“', '”', '"']) >= 0 || gold.Text.Contains("''", StringComparison.Ordinal)
            || second.Contains("''", StringComparison.Ordinal) || second.IndexOfAny(['“', '”', '"']) >= 0 || !char.IsUpper(second[0])
            || !second.EndsWith('.')
            ? null
            : $"{gold.Text[..^1]}, {(gold.Draw("merge", 2) == 0 ? "and" : "while")} {Rephraser.Lowered(second, gold.Article.Text)}";
    }
}
