using System.ComponentModel.DataAnnotations;

namespace ChatBot.Host.Chat;

/// <summary>Section <c>Replies</c>: how an answer comes to its reader.</summary>
internal sealed class ReplyOptions
{
    /// <summary>How long a reader waits for an answer before being told that the articles are searched; up to a minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan InformAfter { get; set; } = TimeSpan.FromMilliseconds(400);
}
