namespace ChatBot.Answers.Tests.Support;

/// <summary>Answering from the sample article, made once for a class of tests.</summary>
public sealed class AnsweringFixture : IAsyncLifetime
{
    internal AnsweringSystem Seed { get; private set; } = null!;

    public async Task InitializeAsync() => Seed = await AnsweringSystem.OverSeedAsync();

    public async Task DisposeAsync() => await Seed.DisposeAsync();
}
