namespace ChatBot.BotFramework.Activities.Entities;

/// <summary>A source of a message, named in its text by "[position]".</summary>
/// <param name="Position">1 and up, unique within the message.</param>
/// <param name="Name">What it is called; never empty, cut to 80 characters.</param>
public sealed record MessageClaim(int Position, string Name)
{
    /// <summary>What it says, cut to 160 characters. Teams can do without it, its test client cannot.</summary>
    public string? Abstract { get; init; }

    /// <summary>Where it stands; null where it has no address.</summary>
    public string? Url { get; init; }

    /// <summary>What a client shows in place of an address: markdown in web chat.</summary>
    public string? Text { get; init; }

    /// <summary>At most 3, each cut to 28 characters.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];
}
