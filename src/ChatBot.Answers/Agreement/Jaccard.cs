namespace ChatBot.Answers.Agreement;

/// <summary>How much two sets of words have in common (Jaccard 1912).</summary>
public static class Jaccard
{
    /// <summary>What both hold as a share of what either holds, 0 to 1; 0 where they share nothing.</summary>
    public static double Of(IReadOnlySet<string> a, IReadOnlySet<string> b)
    {
        var shared = a.Count(b.Contains);
        return shared == 0 ? 0 : (double)shared / (a.Count + b.Count - shared);
    }
}
