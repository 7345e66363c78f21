using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests.Clients.Playground;

public sealed class DirectLinePlaygroundTests : IDisposable
{
    private readonly ChatBotHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task As_Direct_Line_it_shows_the_answer_with_links_to_its_sources()
    {
        await using var server = await ChatBotServer.StartAsync(
            home, "--Site:PublicUrl=https://news.example", "--Bot:Authentication:AllowUnregistered=true");
        await using var client = await AgentsPlayground.StartAsync(server.Client.BaseAddress!, "directline");

        await client.SayAsync(client.PersonalChat, "What did Lavrov demand?");
        var answer = await client.ShownAsync(client.PersonalChat, frame => frame.IsMessage && frame.Shown.Contains("\n[1]: "));

        answer.Shown.ShouldContain("renounce its ambition to join NATO");
        answer.Shown.ShouldContain("[1]\n");
        answer.Shown.ShouldContain("\n[1]: https://news.example/articles/");
    }
}
