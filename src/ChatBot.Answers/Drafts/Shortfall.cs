using ChatBot.Language.Dates;

namespace ChatBot.Answers.Drafts;

/// <summary>What a question asks for that the articles do not have: a time or a source. A refusal says so.</summary>
/// <param name="Days">The days that hold no answer, or null.</param>
/// <param name="Source">Who has published nothing that answers, or null.</param>
/// <param name="HasSource">Whether there are articles of that source at all.</param>
public sealed record Shortfall(DayRange? Days, string? Source, bool HasSource)
{
    /// <summary>The field that the articles meant leave open, such as who wrote them; or null.</summary>
    public ArticleField? Field { get; init; }
}
