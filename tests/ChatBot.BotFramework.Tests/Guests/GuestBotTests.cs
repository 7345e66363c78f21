using System.Net;
using System.Text.Json.Nodes;
using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Tests.DirectLine;
using Contoso.Bots;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.BotFramework.Tests.Guests;

/// <summary>A bot that somebody else wrote for the SDK runs here unchanged.</summary>
public sealed class GuestBotTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chatbot-guest-").FullName;

    private string StorePath => Path.Combine(folder, "bot.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Its_conversations_and_people_are_remembered_apart()
    {
        await using var server = await StartAsync();

        (await SayAsync(server, "I am Ada", "c1")).ShouldBe("1 from Ada (Contoso)");
        (await SayAsync(server, "again", "c1")).ShouldBe("2 from Ada (Contoso)");
        (await SayAsync(server, "elsewhere", "c2")).ShouldBe("1 from Ada (Contoso)");
    }

    [Fact]
    public async Task What_it_keeps_is_there_after_a_restart_and_for_a_replica()
    {
        await using (var first = await StartAsync())
        {
            await SayAsync(first, "I am Ada", "c1");
            await using var replica = await StartAsync();
            (await SayAsync(replica, "again", "c1")).ShouldBe("2 from Ada (Contoso)");
        }
        await using var second = await StartAsync();

        (await SayAsync(second, "again", "c1")).ShouldBe("3 from Ada (Contoso)");
    }

    [Fact]
    public async Task It_speaks_Direct_Line_without_knowing_it()
    {
        await using var line = await DirectLineServer.StartAsync(addBot: all => Add(all));
        var conversation = await line.Owner.BeginAsync();
        using var socket = await conversation.OpenAsync();

        (await socket.NextAsync("message")).GetProperty("text").GetString().ShouldBe("Hello dl_alex (Contoso)");
        await conversation.SayAsync("I am Alex");
        await socket.NextAsync("message");
        (await socket.NextAsync("message")).GetProperty("text").GetString().ShouldBe("1 from Alex (Contoso)");
    }

    [Fact]
    public async Task What_nobody_asked_for_reaches_its_conversation_and_replies_to_nothing()
    {
        await using var server = await StartAsync();
        await SayAsync(server, "hello", "c1");

        await server.Service<Announcer>().SayAsync(server.Service<ConversationReferences>()["c1"], "News!");

        var said = await server.Connector.NextAsync();
        (said.Method, said.Target, said.Text).ShouldBe(("POST", "/v3/conversations/c1/activities", "News! (Contoso)"));
        said.Activity.TryGetProperty("replyToId", out _).ShouldBeFalse();
        said.Activity.GetProperty("from").GetProperty("id").GetString().ShouldBe(Incoming.Bot);
        said.Activity.GetProperty("recipient").GetProperty("id").GetString().ShouldBe(Incoming.User);
        said.Activity.GetProperty("conversation").GetProperty("extra").GetProperty("kept").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task What_nobody_asked_for_reaches_Direct_Line_on_the_socket_and_by_polling()
    {
        await using var line = await DirectLineServer.StartAsync(addBot: all => Add(all));
        var conversation = await line.Owner.BeginAsync();
        using var socket = await conversation.OpenAsync();
        await socket.NextAsync("message");
        await conversation.SayAsync("hello");
        await socket.NextAsync("message");
        await socket.NextAsync("message");

        await line.Service<Announcer>().SayAsync(line.Service<ConversationReferences>()[conversation.Id], "News!");

        var said = await socket.NextAsync("message");
        said.GetProperty("text").GetString().ShouldBe("News! (Contoso)");
        said.TryGetProperty("replyToId", out _).ShouldBeFalse();
        (await conversation.ReadAsync())[^1].GetProperty("id").GetString().ShouldBe(said.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_bot_may_speak_up_in_the_conversation_whose_turn_it_is_in()
    {
        await using var server = await BotServer.StartAsync(script: new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                await turn.Adapter.ContinueConversationAsync(
                    "app-id", turn.Activity.GetConversationReference(),
                    (other, token) => other.SendActivityAsync("unasked", cancellationToken: token), cancellationToken);
                await turn.SendActivityAsync("asked", cancellationToken: cancellationToken);
            },
        });

        (await server.SayAsync("hello")).Dispose();

        (await server.Connector.NextAsync()).Text.ShouldBe("unasked");
        (await server.Connector.NextAsync()).Text.ShouldBe("asked");
    }

    [Fact]
    public async Task Where_the_host_may_not_send_nothing_is_said()
    {
        await using var server = await StartAsync();
        await SayAsync(server, "hello", "c1");
        var announcer = server.Service<Announcer>();

        await Should.ThrowAsync<ConnectorException>(() => announcer.SayAsync(At(server, "https://attacker.example/"), "News!"));
        await Should.ThrowAsync<ConnectorException>(() => announcer.SayAsync(At(server, "http://169.254.169.254/"), "News!"));
        await Should.ThrowAsync<ArgumentException>(() => announcer.SayAsync(At(server, "ftp://127.0.0.1/"), "News!"));
        await Should.ThrowAsync<ArgumentException>(() => announcer.SayAsync(At(server, server.Connector.Url, ".."), "News!"));
        await Should.ThrowAsync<ArgumentException>(() => announcer.SayAsync(new ConversationReference(), "News!"));
        server.Connector.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_fails_while_nobody_waits_fails_for_who_asked_for_it()
    {
        await using var server = await StartAsync();
        await SayAsync(server, "hello", "c1");

        (await Should.ThrowAsync<InvalidOperationException>(() => server.Service<BotAdapter>().ContinueConversationAsync(
            "app-id", server.Service<ConversationReferences>()["c1"], (_, _) => throw new InvalidOperationException("mine"),
            CancellationToken.None)))
            .Message.ShouldBe("mine");
    }

    [Fact]
    public async Task A_turn_that_is_over_says_nothing_more()
    {
        ITurnContext? kept = null;
        await using var server = await StartAsync();
        await SayAsync(server, "hello", "c1");

        await server.Service<BotAdapter>().ContinueConversationAsync("app-id", server.Service<ConversationReferences>()["c1"], (turn, _) =>
        {
            kept = turn;
            return Task.CompletedTask;
        }, CancellationToken.None);

        await Should.ThrowAsync<InvalidOperationException>(() => kept!.SendActivityAsync("too late"));
    }

    private static ConversationReference At(BotServer server, string serviceUrl, string conversation = "c1")
    {
        var known = server.Service<ConversationReferences>()["c1"];
        return new(null, known.User, known.Bot, new ConversationAccount { Id = conversation }, known.ChannelId, serviceUrl);
    }

    private Task<BotServer> StartAsync() => BotServer.StartAsync(
        options => options.StorePath = StorePath,
        addBot: (all, configure) => Add(all, configure));

    // As a program of Contoso's own would register it.
    private static void Add(IServiceCollection all, Action<BotOptions>? configure = null)
    {
        all.AddSingleton<ConversationState>();
        all.AddSingleton<UserState>();
        all.AddSingleton<ConversationReferences>();
        all.AddSingleton<Announcer>();
        all.AddSingleton<IMiddleware, Footer>();
        all.AddBot<GuestBot>(configure);
    }

    // The answer comes when the turn is over, with all that it kept.
    private static async Task<string?> SayAsync(BotServer server, string text, string conversation)
    {
        using var response = await server.PostAsync(Incoming.With(server.Connector.Url, activity =>
        {
            activity["id"] = Guid.NewGuid().ToString();
            activity["text"] = text;
            activity["conversation"]!["id"] = conversation;
            activity["deliveryMode"] = "expectReplies";
        }));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["activities"]!.AsArray()
            .ShouldHaveSingleItem()!["text"];
    }
}
