using System.ComponentModel.DataAnnotations;

namespace ChatBot.BotFramework.Messages;

/// <summary>Limits of the messaging endpoint: "Bot:Messages".</summary>
public sealed class MessagesOptions
{
    /// <summary>Largest body that is read, in bytes; Teams itself sends no more than 100 KB.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxBytes { get; set; } = 256 * 1024;

    /// <summary>Longest time that a caller may take to send its body.</summary>
    public TimeSpan BodyTimeout { get; internal set; } = TimeSpan.FromSeconds(15);

    /// <summary>What a caller is told to wait while the queue is full; sent in whole seconds.</summary>
    public TimeSpan RetryAfter { get; internal set; } = TimeSpan.FromSeconds(1);
}
