namespace ChatBot.Host.Admin;

/// <summary>Something that an editor or an operator did.</summary>
/// <param name="Who">The name that they gave.</param>
/// <param name="Name">What it was, as the words of the pages name it.</param>
/// <param name="About">What it was done to; empty where to nothing.</param>
internal sealed record Act(DateTimeOffset At, string Who, string Name, string About);
