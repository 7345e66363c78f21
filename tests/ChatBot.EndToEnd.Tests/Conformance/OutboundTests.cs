using System.Net;
using System.Text.Json.Nodes;
using ChatBot.BotFramework.Tests.Authentication;
using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests.Conformance;

/// <summary>Cases 41 to 46: what the real program sends to connectors and to whom.</summary>
public sealed class OutboundTests(RegisteredBot bot) : IClassFixture<RegisteredBot>
{
    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/emea/")]
    public async Task Case_41_There_is_one_slash_in_the_address_and_ids_are_encoded(string path)
    {
        var conversation = $"19:x{path.Length}@thread.tacv2;messageid=1";
        var token = bot.Token(claims => claims["serviceurl"] = bot.Connector.Url + path);

        (await bot.PostAsync($"Bearer {token}", activity =>
        {
            activity["id"] = "a/1:?";
            activity["serviceUrl"] = bot.Connector.Url + path;
            activity["conversation"]!["id"] = conversation;
        })).ShouldBe(HttpStatusCode.OK);

        (await bot.RepliesAsync(conversation)).Single(request => request.Type == "message").Target
            .ShouldBe($"{path.TrimEnd('/')}/v3/conversations/19%3Ax{path.Length}%40thread.tacv2%3Bmessageid%3D1/activities/a%2F1%3A%3F");
    }

    [Fact]
    public async Task Case_42_A_reply_swaps_the_sides_and_holds_nothing_that_a_channel_sets_and_no_nulls()
    {
        var reply = (await bot.AskAsync("case-42", activity => activity["id"] = "question-42")).Single(request =>
            request.Type == "message");

        var json = JsonNode.Parse(reply.Body)!.AsObject();
        json["from"]!["id"]!.GetValue<string>().ShouldBe("bot");
        json["recipient"]!["id"]!.GetValue<string>().ShouldBe("user");
        json["conversation"]!["id"]!.GetValue<string>().ShouldBe("case-42");
        json["replyToId"]!.GetValue<string>().ShouldBe("question-42");
        foreach (var absent in new[] { "id", "timestamp", "serviceUrl", "callerId" })
            json.ContainsKey(absent).ShouldBeFalse();
        Nodes(json).ShouldAllBe(node => node != null);
    }

    [Theory]
    [InlineData(201, """{"id":"x"}""")]
    [InlineData(202, "")]
    [InlineData(200, "{}")]
    public async Task Case_43_Every_success_is_a_success(int status, string body)
    {
        bot.Connector.AnswerNext(status, body);

        await bot.AskAsync($"case-43-{status}");

        bot.Server.Log.ShouldNotContain("did not reach the channel");
    }

    [Fact]
    public async Task Case_44_A_channel_that_asks_to_wait_is_asked_again_after_that_time()
    {
        var refused = DateTime.MaxValue;
        var again = DateTime.MinValue;
        bot.Connector.AnswerNext(http =>
        {
            refused = DateTime.UtcNow;
            http.Response.StatusCode = 429;
            http.Response.Headers.RetryAfter = "2";
            return Task.CompletedTask;
        });
        bot.Connector.AnswerNext(http =>
        {
            again = DateTime.UtcNow;
            http.Response.StatusCode = 201;
            return Task.CompletedTask;
        });

        var requests = await bot.AskAsync("case-44");

        requests[1].Body.ShouldBe(requests[0].Body);
        (again - refused).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1.95));
    }

    [Theory]
    [InlineData(503, 2)]
    [InlineData(400, 1)]
    [InlineData(403, 1)]
    [InlineData(404, 1)]
    [InlineData(413, 1)]
    public async Task Case_44_Only_what_was_refused_for_the_moment_is_sent_again(int status, int times)
    {
        bot.Connector.AnswerNext(status);
        var conversation = $"case-44-{status}";
        (await bot.PostAsync($"Bearer {bot.Token()}",
            activity => activity["conversation"]!["id"] = conversation)).ShouldBe(HttpStatusCode.OK);

        // The turns of a conversation run one after the other: when the second is answered, the first is over.
        await bot.AskAsync(conversation, activity => activity["id"] = "second");
        await bot.Connector.UntilAsync(_ => bot.In(conversation)
            .Any(request => request.Type == "message" && request.Body.Contains("\"second\"")));

        var first = bot.In(conversation)[0];
        bot.In(conversation).Count(request => request.Body == first.Body).ShouldBe(times);
    }

    [Fact]
    public async Task Case_44_After_401_a_new_token_is_fetched_once()
    {
        await bot.AskAsync("case-44-before");
        var tokens = bot.Authority.Requests.Count;
        bot.Connector.AnswerNext(401);

        var requests = await bot.AskAsync("case-44-401");

        requests[1].Body.ShouldBe(requests[0].Body);
        requests[1].Authorization.ShouldNotBe(requests[0].Authorization);
        bot.Authority.Requests.Count.ShouldBe(tokens + 1);
    }

    [Fact]
    public async Task Case_45_A_hundred_replies_at_once_cost_one_token_that_stands_in_no_log()
    {
        await using var fresh = await RegisteredBot.StartAsync();

        // What is answered without a search: this is about the replies.
        var requests = await Task.WhenAll(Enumerable.Range(0, 100)
            .Select(number => fresh.AskAsync($"case-45-{number}", activity => activity["text"] = "help")));

        requests.SelectMany(request => request).ShouldAllBe(request => request.Authorization == "Bearer connector-token-1");
        fresh.Authority.Requests.Count.ShouldBe(1);
        fresh.Server.Log.ShouldNotContain("connector-token");
        fresh.Server.Log.ShouldNotContain(RegisteredBot.Secret);
    }

    [Fact]
    public async Task Case_45_A_managed_identity_gets_its_token_from_its_host()
    {
        await using var identity = await RegisteredBot.StartAsync("--Bot:AppType=UserAssignedMSI", "--Bot:AppPassword=");

        var requests = await identity.AskAsync("case-45");

        requests.ShouldAllBe(request => request.Authorization == "Bearer identity-token");
        var (path, query) = identity.Authority.Requests.ShouldHaveSingleItem();
        path.ShouldBe("/msi/token");
        query.ShouldContain($"client_id={FakeIssuer.App}");
        Uri.UnescapeDataString(query).ShouldContain("resource=https://api.botframework.com");
    }

    [Theory]
    [InlineData("https://169.254.169.254/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("https://10.1.2.3/")]
    [InlineData("https://192.168.1.1/")]
    [InlineData("https://evil.example/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://localhost/")]
    public async Task Case_46_A_serviceUrl_inside_the_network_or_of_no_channel_is_refused_even_with_its_token(string serviceUrl)
    {
        var tokens = bot.Authority.Requests.Count;
        var token = bot.Token(claims => claims["serviceurl"] = serviceUrl);

        (await bot.PostAsync($"Bearer {token}", activity => activity["serviceUrl"] = serviceUrl)).ShouldBe(HttpStatusCode.Forbidden);

        bot.Authority.Requests.Count.ShouldBe(tokens);
        await bot.ShouldHaveDoneNothingAsync();
    }

    [Fact]
    public async Task Case_46_What_an_attachment_points_to_is_never_fetched()
    {
        var stray = $"{bot.Issuer.Url}/stray/file.png";

        await bot.AskAsync("case-46", activity => activity["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = stray, ["thumbnailUrl"] = stray },
            new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "http://169.254.169.254/latest/meta-data" }));

        bot.Issuer.Strays.ShouldBeEmpty();
    }

    private static IEnumerable<JsonNode?> Nodes(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(member => Nodes(member.Value)).Prepend(json),
        JsonArray list => list.SelectMany(Nodes).Prepend(list),
        _ => [node],
    };
}
