using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests.Clients.Sdk;

/// <summary>The official SDK's echo bot and our program, side by side, with one connector for the replies of both.</summary>
public sealed class Peers : IAsyncLifetime, IDisposable
{
    private readonly ChatBotHome home = new();
    private readonly HttpClient sdkClient = new();
    private readonly NodeClient sdk = NodeClient.Start("echo-bot.cjs");
    private ChatBotServer? ours;
    private FakeConnector? connector;

    internal string ServiceUrl => connector!.ServiceUrl;

    public async Task InitializeAsync()
    {
        connector = await FakeConnector.StartAsync();
        ours = await ChatBotServer.StartAsync(home);
        sdkClient.BaseAddress = new Uri($"http://127.0.0.1:{await sdk.PortAsync()}");
    }

    internal async Task<(int Sdk, int Ours)> SendAsync(PeerCase one)
    {
        using var request = one.Request(ServiceUrl);
        using var same = one.Request(ServiceUrl);
        return (await StatusAsync(sdkClient, request), await StatusAsync(ours!.Client, same));
    }

    public async Task DisposeAsync()
    {
        await sdk.DisposeAsync();
        if (ours is not null)
            await ours.DisposeAsync();
        if (connector is not null)
            await connector.DisposeAsync();
    }

    public void Dispose()
    {
        sdkClient.Dispose();
        home.Dispose();
    }

    private static async Task<int> StatusAsync(HttpClient client, HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return (int)response.StatusCode;
    }
}
