namespace ChatBot.Benchmarks.Load;

/// <summary>A question that a conversation has posted.</summary>
/// <param name="At">When its post began, by the stopwatch.</param>
internal sealed record Asked(long At)
{
    /// <summary>When its reply was there; 0 while none is.</summary>
    public long Answered { get; set; }

    /// <summary>Texts of the messages that replied to it, by their ids.</summary>
    public Dictionary<string, string> Replies { get; } = [];
}
