using ChatBot.Answers.Filters;

namespace ChatBot.Host.Json;

/// <summary>What an answer was narrowed to.</summary>
internal sealed record FilterJson(string? Source, DateOnly? Since, DateOnly? Until, string? Article)
{
    public static FilterJson From(QuestionFilter filter) => new(filter.Source, filter.Since, filter.Until, filter.Article);
}
