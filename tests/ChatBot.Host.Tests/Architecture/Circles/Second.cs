namespace ChatBot.Host.Tests.Architecture.Circles.Second;

/// <summary>The other half, seen in a generic argument only.</summary>
internal sealed class Hen
{
    public IReadOnlyList<First.Egg> Eggs { get; } = [];
}
