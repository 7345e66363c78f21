using ChatBot.Answers.Drafts;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Understanding;

namespace ChatBot.Answers.Framing;

/// <summary>Two sentences of an answer that differ, in the order in which they are read: the newer first.</summary>
/// <param name="Kind">In which words the first is said to differ.</param>
public sealed record Contrast(SelectedSentence First, SelectedSentence Second, ContrastKind Kind)
{
    /// <summary>The first two of the sentences that differ in what is asked, or null where none do.</summary>
    /// <param name="selected">The sentences.</param>
    /// <param name="asked">What is asked.</param>
    public static Contrast? In(IReadOnlyList<SelectedSentence> selected, IReadOnlyList<AskedQuestion> asked)
    {
        var differences = asked.Select(question => new AskedDifference(question)).ToList();
        for (var i = 0; i < selected.Count; i++)
        {
            for (var j = i + 1; j < selected.Count; j++)
            {
                if (differences.Exists(difference => difference.IsBetween(selected[i].Best, selected[j].Best)))
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
