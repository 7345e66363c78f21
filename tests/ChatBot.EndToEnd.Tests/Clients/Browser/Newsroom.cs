using System.Text.Json;
using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests.Clients.Browser;

/// <summary>The program over a few dated articles of two papers.</summary>
public sealed class Newsroom : IAsyncLifetime
{
    internal const string Harbour = "harbour";
    internal const string Question = "How long would the ferry strike in Norhaven last?";

    private static readonly object[] Articles =
    [
        new
        {
            id = "lamp1", title = "Ferry strike in Norhaven", date = "2025-05-20", source = "The Evening Lamp",
            text = "The captain Ines Okafor said the ferry strike in Norhaven would last two weeks. Okafor promised hot meals for all "
                + "crews. They want a rise of 4 percent. The port is closed.",
        },
        new
        {
            id = "wire1", title = "Norhaven ferry strike widens", date = "2025-06-10", source = "North Wire",
            text = "The captain Ines Okafor said the ferry strike in Norhaven would last a month. Crews want a rise of 7 percent. The "
                + "harbour is closed.",
        },
        new
        {
            id = Harbour, title = "Harbour for Lindau", date = "2025-06-12", source = "North Wire",
            text = "Mayor Anna Keller promised a new harbour for Lindau on Monday. “It will open in spring,” Keller said. Keller denied "
                + "that the old quay will be sold.",
        },
    ];

    private ChatBotHome Home { get; } = new();
    private ChatBotServer? server;

    internal Uri Address => server!.Client.BaseAddress!;

    public async Task InitializeAsync()
    {
        Home.File("news/articles.jsonl", string.Join('\n', Articles.Select(article => JsonSerializer.Serialize(article))));
        Home.Variables["Articles__Folders__0"] = Home.Folder("news");
        server = await ChatBotServer.StartAsync(Home, $"--Admin:Key={Site.AdminKey}");
    }

    public async Task DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        Home.Dispose();
    }
}
