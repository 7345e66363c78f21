using ChatBot.Language.Dates;

namespace ChatBot.Answers.Filters;

/// <summary>What a reader narrows questions to. What is null narrows nothing.</summary>
public sealed record QuestionFilter
{
    /// <summary>Who published the articles, as the articles or the reader spell it.</summary>
    public string? Source { get; init; }

    /// <summary>First day of publication.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Last day of publication.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Id of the only article.</summary>
    public string? Article { get; init; }

    /// <summary>Title of <see cref="Article"/>.</summary>
    public string? Title { get; init; }

    /// <summary>Whether it narrows nothing.</summary>
    public bool IsEmpty() => (Source, Since, Until, Article) is (null, null, null, null);

    /// <summary>How an answer says it, such as "In The Daily, since 1 June 2025"; empty where it narrows nothing.</summary>
    public string Write()
    {
        var parts = new List<string>();
        if (Article is not null)
            parts.Add($"in “{Title ?? Article}”");
        if (Source is not null)
            parts.Add($"in {Source}");
        if (Days() is { } days)
            parts.Add(days);
        var text = string.Join(", ", parts);
        return text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];
    }

    private string? Days() => (Since, Until) switch
    {
        ({ } since, { } until) when since == until => $"on {WrittenDay.Write(since)}",
        ({ } since, { } until) => $"from {WrittenDay.Write(since)} to {WrittenDay.Write(until)}",
        ({ } since, null) => $"since {WrittenDay.Write(since)}",
        (null, { } until) => $"until {WrittenDay.Write(until)}",
        _ => null,
    };
}
