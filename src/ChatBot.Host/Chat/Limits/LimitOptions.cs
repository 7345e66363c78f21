using System.ComponentModel.DataAnnotations;

namespace ChatBot.Host.Chat.Limits;

/// <summary>Section <c>Limits</c>: how much one person may ask, of all replicas on a database together; else each process counts
/// for itself.</summary>
internal sealed class LimitOptions
{
    /// <summary>Messages of one person on one channel, and of one conversation of two, that are answered in a minute; 0 for no
    /// limit.</summary>
    [Range(0, 6000)]
    public int QuestionsPerMinute { get; set; } = 20;

    /// <summary>Messages that may come at once before <see cref="QuestionsPerMinute"/> counts.</summary>
    [Range(1, 6000)]
    public int QuestionsAtOnce { get; set; } = 10;

    /// <summary>People and conversations that a process counts in its memory at most; who has been quiet longest is forgotten first.
    /// About 200 bytes each.</summary>
    [Range(100, 10_000_000)]
    public int MostCounted { get; set; } = 50_000;
}
