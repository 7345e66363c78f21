using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests.Clients.Sdk;

/// <summary>The official SDKs' echo bots and our program, side by side, with one connector for the replies of all.</summary>
public sealed class Peers : IAsyncLifetime, IDisposable
{
    private readonly ChatBotHome home = new();
    private readonly HttpClient sdkClient = new();
    private readonly NodeClient sdk = NodeClient.Start("echo-bot.cjs");
    private readonly HttpClient cloudClient = new();
    private CloudAdapterBot? cloud;
    private ChatBotServer? ours;
    private FakeConnector? connector;

    internal string ServiceUrl => connector!.ServiceUrl;

    public async Task InitializeAsync()
    {
        connector = await FakeConnector.StartAsync();
        cloud = await CloudAdapterBot.StartAsync();
        cloudClient.BaseAddress = cloud.Address;
        ours = await ChatBotServer.StartAsync(home);
        sdkClient.BaseAddress = new Uri($"http://127.0.0.1:{await sdk.PortAsync()}");
    }

    /// <summary>The statuses of the JavaScript SDK's bot and of ours.</summary>
    internal async Task<(int Sdk, int Ours)> SendAsync(PeerCase one) =>
        (await StatusAsync(sdkClient, one), await StatusAsync(ours!.Client, one));

    /// <summary>The statuses of the .NET SDK's bot and of ours.</summary>
    internal async Task<(int Cloud, int Ours)> SendToCloudAsync(PeerCase one) =>
        (await StatusAsync(cloudClient, one), await StatusAsync(ours!.Client, one));

    public async Task DisposeAsync()
    {
        await sdk.DisposeAsync();
        if (cloud is not null)
            await cloud.DisposeAsync();
        if (ours is not null)
            await ours.DisposeAsync();
        if (connector is not null)
            await connector.DisposeAsync();
    }

    public void Dispose()
    {
        sdkClient.Dispose();
        cloudClient.Dispose();
        home.Dispose();
    }

    private async Task<int> StatusAsync(HttpClient client, PeerCase one)
    {
        using var request = one.Request(ServiceUrl);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return (int)response.StatusCode;
    }
}
