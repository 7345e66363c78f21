using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.BotFramework.Feedback;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ChatBot.BotFramework.Tests.Invokes;

public sealed class InvokeTests
{
    [Theory]
    [InlineData(null, "BadRequest")]
    [InlineData("7", "BadRequest")]
    [InlineData("{}", "BadRequest")]
    [InlineData("""{"action":"go"}""", "BadRequest")]
    [InlineData("""{"action":{"verb":"go"}}""", "NotSupported")]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"go"}}""", "NotSupported")]
    public async Task Case_14_A_card_action_without_a_proper_value_gets_400_and_says_what_is_wrong(string? value, string code)
    {
        await using var server = await BotServer.StartAsync();

        using var response = await server.PostAsync(Invoke(server, "adaptiveCard/action", value));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var body = await JsonAsync(response);
        body.GetProperty("statusCode").GetInt32().ShouldBe(400);
        body.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.error");
        body.GetProperty("value").GetProperty("code").GetString().ShouldBe(code);
        body.GetProperty("value").GetProperty("message").GetString().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Case_15_A_card_action_reaches_the_bot_and_its_answer_the_card()
    {
        await using var server = await BotServer.StartAsync(script: new BotScript
        {
            OnCardAction = pressed => Task.FromResult(Shown(
                "application/vnd.microsoft.activity.message",
                $"{pressed.Action.Verb} {((JObject)pressed.Action.Data)["x"]} {pressed.Action.Id}")),
        });

        using var response = await server.PostAsync(Invoke(
            server, "adaptiveCard/action",
            """{"action":{"type":"Action.Execute","id":"i","verb":"go","data":{"x":1}},"trigger":"manual"}"""));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync())
            .ShouldBe("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"go 1 i"}""");
    }

    [Fact]
    public async Task A_card_action_may_be_answered_with_a_card()
    {
        var card = JsonSerializer.SerializeToElement(new { type = "AdaptiveCard", version = "1.5" });
        await using var server = await BotServer.StartAsync(script: new BotScript
        {
            OnCardAction = _ => Task.FromResult(Shown("application/vnd.microsoft.card.adaptive", card)),
        });

        using var response = await server.PostAsync(Invoke(server, "adaptiveCard/action", """{"action":{"type":"Action.Execute"}}"""));

        var body = await JsonAsync(response);
        body.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
        body.GetProperty("value").GetProperty("version").GetString().ShouldBe("1.5");
    }

    [Fact]
    public async Task Case_16_Feedback_is_answered_with_an_empty_object()
    {
        await using var server = await BotServer.StartAsync();

        using var response = await server.PostAsync(Invoke(
            server, "message/submitAction",
            """{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"nice\"}"}}"""));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe("{}");
        server.Script.Feedback.ShouldBe([new MessageFeedback("like", "nice") { ReplyToId = "rated" }]);
    }

    [Fact]
    public async Task Feedback_by_event_reaches_the_bot_in_the_same_shape()
    {
        await using var server = await BotServer.StartAsync();

        using var response = await server.PostAsync(Incoming.With(server.Connector.Url, activity =>
        {
            activity["type"] = "event";
            activity["name"] = FeedbackReader.EventName;
            activity["deliveryMode"] = "expectReplies";
            activity["value"] = JsonNode.Parse("""{"reaction":"dislike","reason":"wrong"}""");
        }));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        server.Script.Feedback.ShouldBe([new MessageFeedback("dislike", "wrong")]);
    }

    [Fact]
    public async Task A_submit_action_that_is_no_feedback_gets_501()
    {
        await using var server = await BotServer.StartAsync();

        using var response = await server.PostAsync(Invoke(server, "message/submitAction", """{"actionName":"other"}"""));

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        server.Script.Feedback.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_card_action_that_the_bot_does_not_know_gets_501()
    {
        await using var server = await BotServer.StartAsync();

        using var response = await server.PostAsync(Invoke(server, "adaptiveCard/action", """{"action":{"type":"Action.Execute"}}"""));

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    private static AdaptiveCardInvokeResponse Shown(string type, object value) => new() { StatusCode = 200, Type = type, Value = value };

    private static string Invoke(BotServer server, string name, string? value) => Incoming.With(server.Connector.Url, activity =>
    {
        activity["type"] = "invoke";
        activity["name"] = name;
        activity["replyToId"] = "rated";
        if (value is not null)
            activity["value"] = JsonNode.Parse(value);
    });

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
}
