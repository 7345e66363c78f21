using System.Text.Json;
using ChatBot.ModelServing;
using Microsoft.Extensions.AI;

namespace ChatBot.Answers.Tests.Models;

public sealed class ModelServicesTests
{
    private const string Question = "Is the harbour closed?";

    [Fact]
    public async Task A_streamed_reply_comes_through_whole()
    {
        await using var model = await ModelUnderTest.StartAsync();
        model.Server.Enqueue(ModelReply.Text("The harbour is closed “until Friday” 🚢 [1]."));
        (await model.AskAsync(Question)).ShouldBe("The harbour is closed “until Friday” 🚢 [1].");
        var request = model.Server.Requests.ShouldHaveSingleItem();
        request.IsStreamed.ShouldBeTrue();
        request.WantsUsage.ShouldBeTrue();
        request.Messages.ShouldHaveSingleItem().ShouldBe(new ModelMessage("user", Question, null));
    }

    [Fact]
    public async Task A_reply_in_one_piece_comes_through_whole()
    {
        await using var model = await ModelUnderTest.StartAsync();
        model.Server.Enqueue(ModelReply.Text("The harbour is closed [1]."));
        var response = await model.Client.GetResponseAsync(Question);
        response.Text.ShouldBe("The harbour is closed [1].");
        model.Server.Requests.ShouldHaveSingleItem().IsStreamed.ShouldBeFalse();
    }

    [Fact]
    public async Task A_word_reaches_the_reader_before_the_model_has_finished()
    {
        await using var model = await ModelUnderTest.StartAsync();
        var read = new TaskCompletionSource();
        model.Server.Enqueue(ModelReply.Chunks("The harbour ", "is closed.").HoldUntil(read.Task, after: 1));
        var text = "";
        await foreach (var update in model.Client.GetStreamingResponseAsync(Question))
        {
            text += update.Text;
            if (text == "The harbour ")
                read.TrySetResult();
        }
        text.ShouldBe("The harbour is closed.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_function_that_the_model_calls_is_run_and_its_result_sent_back(bool isStreamed)
    {
        await using var model = await ModelUnderTest.StartAsync();
        model.Server.Enqueue(ModelReply.Tools(("search", """{"query":"harbour Valletta"}""")), ModelReply.Text("Closed [1]."));
        var searched = new List<string>();
        var search = AIFunctionFactory.Create((string query) =>
        {
            searched.Add(query);
            return "[1] The harbour is closed.";
        }, "search");
        var options = new ChatOptions { Tools = [search] };
        var text = isStreamed ? await model.AskAsync(Question, options) : (await model.Client.GetResponseAsync(Question, options)).Text;
        text.ShouldBe("Closed [1].");
        searched.ShouldBe(["harbour Valletta"]);
        model.Server.Requests.Count.ShouldBe(2);
        model.Server.Requests[0].Tools.ShouldBe(["search"]);
        model.Server.Requests[1].Messages[^1].Role.ShouldBe("tool");
        model.Server.Requests[1].Messages[^1].Text.ShouldContain("The harbour is closed.");
    }

    [Fact]
    public async Task A_schema_for_the_output_is_sent()
    {
        await using var model = await ModelUnderTest.StartAsync();
        model.Server.Enqueue(ModelReply.Text("""{"sentences":[]}"""));
        using var schema = JsonDocument.Parse(
            """{"type":"object","properties":{"sentences":{"type":"array","items":{"type":"string"}}},"required":["sentences"]}""");
        await model.AskAsync(Question, new() { ResponseFormat = ChatResponseFormat.ForJsonSchema(schema.RootElement, "answer") });
        model.Server.Requests.ShouldHaveSingleItem().ResponseFormat.ShouldBe("json_schema");
    }

    [Fact]
    public async Task The_settings_bound_each_reply_and_say_how_warm_it_is()
    {
        await using var model = await ModelUnderTest.StartAsync(options => options.MaxOutputTokens = 200);
        model.Server.Answer = _ => ModelReply.Text("Closed [1].");
        await model.AskAsync(Question, new() { MaxOutputTokens = 5000, Temperature = 1.5f });
        var body = model.Server.Requests.ShouldHaveSingleItem().Body;
        body.GetProperty("max_tokens").GetInt32().ShouldBe(200);
        body.TryGetProperty("max_completion_tokens", out _).ShouldBeFalse();
        body.GetProperty("temperature").GetDouble().ShouldBe(0);
        body.GetProperty("model").GetString().ShouldBe(ModelServer.Model);
    }

    [Fact]
    public async Task A_temperature_that_is_left_to_the_endpoint_is_not_sent()
    {
        await using var model = await ModelUnderTest.StartAsync(options => options.Temperature = null);
        model.Server.Enqueue(ModelReply.Text("Closed [1]."));
        await model.AskAsync(Question, new() { Temperature = 1.5f });
        model.Server.Requests.ShouldHaveSingleItem().Body.TryGetProperty("temperature", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_reader_who_has_had_enough_ends_an_endless_reply()
    {
        await using var model = await ModelUnderTest.StartAsync();
        model.Server.Enqueue(ModelReply.Endless("and so on "));
        var pieces = 0;
        await foreach (var update in model.Client.GetStreamingResponseAsync(Question))
            if (update.Text.Length > 0 && ++pieces == 50)
                break;
        pieces.ShouldBe(50);
        (await model.Server.Requests[0].HungUp).ShouldBeTrue();
    }
}
