using System.ComponentModel.DataAnnotations;

namespace ChatBot.Host.Feedback;

/// <summary>Section <c>Feedback</c>: how much is kept of what was answered and of how it was rated.</summary>
internal sealed class FeedbackOptions
{
    /// <summary>Days that a given answer waits for its rating; a rating that comes later is kept without its question.</summary>
    [Range(1, 3650)]
    public int AnswerDays { get; set; } = 30;

    /// <summary>Answers that are kept at most; the oldest go first.</summary>
    [Range(1, 100_000_000)]
    public int MostAnswers { get; set; } = 200_000;

    /// <summary>Ratings that are kept at most; the oldest go first.</summary>
    [Range(1, 100_000_000)]
    public int MostRatings { get; set; } = 100_000;

    /// <summary>Characters that are kept at most of each text of an answer or a rating.</summary>
    [Range(100, 1_000_000)]
    public int LongestText { get; set; } = 4000;
}
