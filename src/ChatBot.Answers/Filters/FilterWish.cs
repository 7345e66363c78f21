namespace ChatBot.Answers.Filters;

/// <summary>What a reader, or a client for them, wants questions narrowed to, as it came in: hostile until read.</summary>
public sealed record FilterWish
{
    /// <summary>Written in the place of a value, ends that part of the filter.</summary>
    public const string Clear = "clear";

    /// <summary>Name of an outlet.</summary>
    public string? Source { get; init; }

    /// <summary>First day of publication.</summary>
    public string? Since { get; init; }

    /// <summary>Last day of publication.</summary>
    public string? Until { get; init; }

    /// <summary>Id of an article.</summary>
    public string? Article { get; init; }

    /// <summary>Whether this is all that is to be in force; otherwise what the conversation was narrowed to stays where nothing new is
    /// said.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether it came in a form that nothing can be read from.</summary>
    public bool IsUnreadable { get; init; }
}
