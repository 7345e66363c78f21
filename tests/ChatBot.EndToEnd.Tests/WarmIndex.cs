using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests;

/// <summary>An index of the seeds that several tests ask.</summary>
public sealed class WarmIndex : IDisposable
{
    public ChatBotHome Home { get; } = new();

    public void Dispose() => Home.Dispose();
}
