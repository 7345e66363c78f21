namespace ChatBot.BotFramework.Feedback;

/// <summary>What somebody thinks of an answer, whichever way it came.</summary>
/// <param name="Reaction"><see cref="Like"/>, <see cref="Dislike"/> or <see cref="None"/>.</param>
/// <param name="Reason">In the person's own words; null where there are none. Never to be logged.</param>
public sealed record MessageFeedback(string Reaction, string? Reason)
{
    public const string Like = "like";
    public const string Dislike = "dislike";

    /// <summary>A rating of before is taken back; only web chat's event can say so.</summary>
    public const string None = "none";

    /// <summary>Id of the rated message on the channel; null where the channel does not say.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>The name that the bot gave the answer in its Message entity; null where the channel does not send it back.</summary>
    public string? Answer { get; init; }
}
