using ChatBot.Answers.Conversations;

namespace ChatBot.Evaluation.QuestionSets;

/// <summary>One question of a set with everything that is known about its right answer.</summary>
public sealed record SetQuestion
{
    /// <summary>Unique within the set.</summary>
    public required string Id { get; init; }

    /// <summary>As it is asked; may be empty where a set tries that.</summary>
    public required string Text { get; init; }

    /// <summary>Right answers, any of which will do; empty where the set gives none.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Words that stand for the answer where <see cref="Answers"/> are sentences; all of them are wanted.</summary>
    public IReadOnlyList<string> KeyTerms { get; init; } = [];

    /// <summary>Distinct ids of the articles that a search should find.</summary>
    public IReadOnlyList<string> Relevant { get; init; } = [];

    /// <summary>Substrings of the relevant articles that hold the answer.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>False where the right answer is a refusal.</summary>
    public bool Answerable { get; init; } = true;

    /// <summary>Kind of question, as the set names it; empty where it names none.</summary>
    public string Type { get; init; } = "";

    /// <summary>Earlier turns of its conversation, oldest first.</summary>
    public IReadOnlyList<Turn> History { get; init; } = [];

    /// <summary>Article that the question was made from and that is left out of its ranking.</summary>
    public string? QueryArticle { get; init; }
}
