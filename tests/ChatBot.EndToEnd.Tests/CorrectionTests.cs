using System.Net;
using System.Text.Json;
using ChatBot.DirectLineClient;
using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests;

/// <summary>What a link that a reader kept shows once the article has been corrected.</summary>
public sealed class CorrectionTests : IAsyncLifetime
{
    private const string Article = """
        Ferry to Sandvik back in service

        The ferry to Sandvik will sail again from 3 March, harbour master Nils Brekke said on Monday.
        Repairs took five weeks and cost 2 million kroner.
        """;

    private ChatBotHome Home { get; } = new() { ArticleFolder = Directory.CreateTempSubdirectory("chatbot-e2e-").FullName };

    private ChatBotServer server = null!;

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(ArticleFile, Article);
        server = await ChatBotServer.StartAsync(Home, "--DirectLine:Secret=the-secret-of-these-tests");
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(Home.ArticleFolder!, recursive: true);
        Home.Dispose();
    }

    [Fact]
    public async Task Words_that_are_gone_are_told_and_no_others_marked()
    {
        var link = await LinkOfAnswerAsync();
        (await PageAsync(link)).ShouldContain("autofocus>The ferry to Sandvik will sail again from 3 March, harbour master Nils Brekke "
            + "said on Monday.</mark>");

        await CorrectAsync(link, Article.Replace("3 March", "9 March", StringComparison.Ordinal)
            .Replace("\n\n", "\n\nCorrection: an earlier version of this article gave a wrong day.\n", StringComparison.Ordinal));

        var page = await PageAsync(link);
        page.ShouldContain("The article has been changed since it was cited; the cited words no longer stand in it.");
        page.ShouldNotContain("<mark");
    }

    [Fact]
    public async Task Words_that_have_moved_are_marked_where_they_are_now()
    {
        var link = await LinkOfAnswerAsync();

        await CorrectAsync(link,
            Article.Replace("\n\n", "\n\nCorrection: an earlier version of this article gave a wrong sum.\n", StringComparison.Ordinal));

        var page = await PageAsync(link);
        page.ShouldContain("The article has been changed since it was cited.");
        page.ShouldContain(
            "autofocus>The ferry to Sandvik will sail again from 3 March, harbour master Nils Brekke said on Monday.</mark>");
    }

    private string ArticleFile => Path.Combine(Home.ArticleFolder!, "ferry.txt");

    private async Task<string> LinkOfAnswerAsync()
    {
        var caller = new DirectLineCaller(server.Client, server.Client.BaseAddress!);
        var conversation = await caller.With("the-secret-of-these-tests").BeginAsync();
        using var socket = await conversation.OpenAsync();
        await socket.NextAsync("message");
        await conversation.SayAsync("When does the ferry to Sandvik sail again?");
        JsonElement activity;
        do
            activity = await socket.NextAsync("message");
        while (activity.GetProperty("from").GetProperty("role").GetString() == "user");
        return activity.GetProperty("entities").EnumerateArray()
            .Where(entity => entity.TryGetProperty("citation", out _))
            .SelectMany(entity => entity.GetProperty("citation").EnumerateArray())
            .First().GetProperty("appearance").GetProperty("url").GetString()!;
    }

    private async Task CorrectAsync(string link, string text)
    {
        await File.WriteAllTextAsync(ArticleFile, text);
        await Eventually.UntilAsync(async () => (await PageAsync(link)).Contains("Correction:", StringComparison.Ordinal));
    }

    private async Task<string> PageAsync(string address)
    {
        var response = await server.Client.GetAsync(address);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }
}
