namespace ChatBot.Retrieval.Copies;

/// <summary>When two articles are near-copies of each other.</summary>
internal static class CopyRule
{
    /// <summary>So many articles that share a band are compared at most, those that share most bands first; it bounds what a flood of
    /// copies costs.</summary>
    public const int MostCompared = 200;

    /// <summary>Later than that a text that has much in common tells of something new in the words of the old report.</summary>
    private const int DaysApart = 3;

    public static bool AreCopies(TextSignature one, DateTimeOffset? published, TextSignature other, DateTimeOffset? otherPublished) =>
        one.Likeness(other) >= TextSignature.CopyLikeness
        && (published is null || otherPublished is null || Math.Abs((otherPublished.Value - published.Value).TotalDays) <= DaysApart);
}
