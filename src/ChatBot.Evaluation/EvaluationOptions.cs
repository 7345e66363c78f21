namespace ChatBot.Evaluation;

/// <summary>How a set is measured.</summary>
public sealed record EvaluationOptions
{
    /// <summary>
    /// Passages searched for each question. Articles are ranked by their best passage, so it takes more than ten passages to rank ten
    /// articles; 10 or more.
    /// </summary>
    public int SearchDepth { get; init; } = 100;

    /// <summary>The day that "latest" and "last week" count from; today where it is null.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether a report is to say of wrong answers what was found and why it was picked; it costs time, so latencies suffer a
    /// little.</summary>
    public bool IsExplained { get; init; }
}
