using ChatBot.Answers.Evidence;

namespace ChatBot.Answers.Agreement;

/// <summary>Two sentences of an answer that differ, in the order in which they are read: the newer first.</summary>
/// <param name="Kind">In which words the first is said to differ.</param>
public sealed record Contrast(SelectedSentence First, SelectedSentence Second, ContrastKind Kind)
{
    /// <summary>The first two of the sentences that differ, or null where none do.</summary>
    public static Contrast? In(IReadOnlyList<SelectedSentence> selected)
    {
        for (var i = 0; i < selected.Count; i++)
        {
            for (var j = i + 1; j < selected.Count; j++)
            {
                if (Disagreement.Between(selected[i].Best.Claim, selected[j].Best.Claim) is not null)
                    return Ordered(selected[i], selected[j]);
            }
        }

        return null;
    }

    private static Contrast Ordered(SelectedSentence a, SelectedSentence b) =>
        ContrastPhrase.For(a.Best.Article, b.Best.Article) is { } kind
            ? new(a, b, kind)
            : new(b, a, ContrastPhrase.For(b.Best.Article, a.Best.Article)!.Value);
}
