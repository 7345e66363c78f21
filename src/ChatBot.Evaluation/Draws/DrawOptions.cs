namespace ChatBot.Evaluation.Draws;

/// <summary>What is drawn of the answers to a set.</summary>
/// <param name="Part">Of which kind.</param>
/// <param name="Number">At most how many, 1 upwards.</param>
/// <param name="Seed">Another number draws others; the same number draws the same of the same answers.</param>
public sealed record DrawOptions(DrawnPart Part, int Number, int Seed)
{
    /// <summary>Day that questions count "yesterday" from; null for today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>At most so many questions are asked for each thing to be drawn: a product that shows few must not be asked for
    /// ever.</summary>
    public int MostQuestionsForEach { get; init; } = 40;
}
