using ChatBot.Answers.Evidence;
using ChatBot.Answers.Understanding;

namespace ChatBot.Answers.Framing;

/// <summary>Finds, beside the sentences picked for a question, those that say otherwise.</summary>
public static class ContrastFinder
{
    /// <summary>
    /// The picked sentences, each followed by one that differs from it in what is asked, where one of the others surely does. A sentence
    /// that was taken to say the same and gives another number is no longer taken so.
    /// </summary>
    /// <param name="question">What is asked.</param>
    /// <param name="picked">Best first.</param>
    /// <param name="others">The sentences of the passages found, best first.</param>
    public static IReadOnlyList<SelectedSentence> Add(AskedQuestion question, IReadOnlyList<SelectedSentence> picked,
        IEnumerable<CandidateSentence> others)
    {
        var asked = new AskedDifference(question);
        bool Stands(CandidateSentence best, CandidateSentence other) =>
            best.IsSameAs(other) || best.IsQuotedWith(other) || IsOfOneTicker(best, other);
        var rest = others.Where(other => !picked.Any(sentence => Stands(sentence.Best, other))).ToList();
        var all = new List<SelectedSentence>();
        foreach (var sentence in picked)
        {
            var same = sentence.Alike.Where(other => !asked.IsBetween(sentence.Best, other)).ToList();
            all.Add(sentence with { Alike = same });
            if (picked.Any(other => asked.IsBetween(sentence.Best, other.Best)) || all.Count > 1)
                continue;
            if (sentence.Alike.Except(same).Concat(rest).FirstOrDefault(other => asked.IsBetween(sentence.Best, other)) is { } otherwise)
                all.Add(new(otherwise, []));
        }

        return all;
    }

    // Entries of one live ticker follow each other, and do not differ.
    private static bool IsOfOneTicker(CandidateSentence picked, CandidateSentence other) =>
        picked.Entry is not null && other.Entry is not null && picked.Article.Id == other.Article.Id;
}
