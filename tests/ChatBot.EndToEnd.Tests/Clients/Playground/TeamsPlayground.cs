using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests.Clients.Playground;

/// <summary>The program, and the Playground as Teams in front of it.</summary>
public sealed class TeamsPlayground : IAsyncLifetime
{
    private ChatBotServer? server;
    private AgentsPlayground? playground;

    public ChatBotHome Home { get; } = new();

    internal AgentsPlayground Client => playground!;

    public async Task InitializeAsync()
    {
        server = await ChatBotServer.StartAsync(Home);
        playground = await AgentsPlayground.StartAsync(server.Client.BaseAddress!, "msteams");
    }

    public async Task DisposeAsync()
    {
        if (playground is not null)
            await playground.DisposeAsync();
        if (server is not null)
            await server.DisposeAsync();
        Home.Dispose();
    }
}
