using ChatBot.Retrieval.Index;

namespace ChatBot.Answers.Filters;

/// <summary>A filter that was read.</summary>
/// <param name="Filter">What is in force; null where nothing is narrowed.</param>
/// <param name="Frame">The articles that are left; null: all.</param>
/// <param name="Problem">What is wrong with it and what to do, in one sentence; null where nothing is.</param>
public sealed record FilterReading(QuestionFilter? Filter, SearchFrame? Frame, string? Problem = null)
{
    public static FilterReading None { get; } = new(null, null);
}
