namespace ChatBot.Host.Tests.Architecture.Circles.First;

/// <summary>One half of a circle, seen in the body of a method only.</summary>
internal sealed class Egg
{
    public static string Hatch() => new Second.Hen().ToString()!;
}
